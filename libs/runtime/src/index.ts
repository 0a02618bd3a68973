export type { Ledger, OpenOptions } from './ledger.ts';
export { decodeAll, openLedger, pipelineOf } from './ledger.ts';
export type { Env, Settings, StoreUrl } from './settings.ts';
export { settingsFrom, SettingsInvalid } from './settings.ts';
