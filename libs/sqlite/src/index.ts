export type { BackupProgress } from './back-up-file.ts';
export { backUpFile } from './back-up-file.ts';
export type { Row, Value } from './database.ts';
export { Database } from './database.ts';
export { faultOfFile } from './fault-of-file.ts';
export type { FileIdentity } from './file-identity.ts';
export { identify, marking } from './file-identity.ts';
export { isBusy, isDamage, storeCall, toStoreFault } from './store-fault.ts';
