export { httpOptions } from './http-options.ts';
export type { Ledger, OpenOptions } from './ledger.ts';
export { decodeAll, openEvents, openLedger, pipelineOf } from './ledger.ts';
export type { Boot, Running, Start } from './run-service.ts';
export { runService, sentenceOf } from './run-service.ts';
export type { Env, Settings, StoreUrl } from './settings.ts';
export { settingsFrom, SettingsInvalid } from './settings.ts';
export { verifierFor } from './verifier.ts';
export { viewLags, viewsReady } from './views-ready.ts';
