export type { Row, Value } from './database.ts';
export { Database } from './database.ts';
export type { FileFound, FileIdentity } from './file-identity.ts';
export { identify, marking } from './file-identity.ts';
export { asFault, asking, isBusy, isDamage } from './store-fault.ts';
