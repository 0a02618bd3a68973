export type { Clock } from './clock.ts';
export type { Decider } from './decider.ts';
export { fold } from './decider.ts';
export type { Actor, ActorRole, Channel, Envelope, LedgerEvent, PolicyRef, RecordedBy } from './envelope.ts';
export { actorRoles, channels, isSubjectSide, subjectSide } from './envelope.ts';
export { digest, identifier, instant, metadataSchema, uuid } from './envelope.schema.ts';
export type { Instant } from './instant.ts';
export { compareInstants, earliest, instantForm, instantOf, latest, millisOf, storedInstantForm, toInstant } from './instant.ts';
export { unfitNode } from './node-version.ts';
export { patterns } from './patterns.ts';
export type { FieldRequired, Refusal } from './refusal.ts';
export { isFieldRequired, isRefusal, refuse, requireField } from './refusal.ts';
export type { Fields, JsonSchema, Schema } from './schema.ts';
export {
  code,
  either,
  flag,
  listOf,
  listOfOne,
  mapOf,
  object,
  optional,
  required,
  text,
  textLike,
  wholeNumber,
} from './schema.ts';
export type { Category, StreamId } from './stream.ts';
export { categoryOf, controllerOf, isLedgerStream, ledgerCategories, streams } from './stream.ts';
export { StoreUnavailable } from './store-unavailable.ts';
