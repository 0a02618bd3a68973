export { appendLimit, appendSize, longestEntry } from './append-limit.ts';
export type { Clock } from './clock.ts';
export type { Decider } from './decider.ts';
export { fold } from './decider.ts';
export type { Actor, ActorRole, Channel, Envelope, LedgerEvent, PolicyRef, RecordedBy } from './envelope.ts';
export { actorRoles, channels, isSubjectSide, subjectSide } from './envelope.ts';
export {
  actor as actorSchema,
  digest,
  identifier,
  instant,
  metadataSchema,
  policyRef as policyRefSchema,
  recordedBy as recordedBySchema,
  uuid,
} from './envelope.schema.ts';
export { firstIndex } from './first-index.ts';
export type { Instant } from './instant.ts';
export { compareInstants, earliest, instantForm, instantOf, latest, millisOf, toInstant } from './instant.ts';
export { controllerOfLog, decisionLogOf, isDecisionLog } from './log-name.ts';
export { once } from './once.ts';
export { unfitNode } from './node-version.ts';
export { patterns } from './patterns.ts';
export type { FieldRequired, MemberRefused, Refusal } from './refusal.ts';
export { isFieldRequired, isMemberRefused, isRefusal, refuse, refuseMember, requireField } from './refusal.ts';
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
export {
  categoryOf,
  controllerOf,
  isAgingStream,
  isLedgerStream,
  ledgerCategories,
  storedCategories,
  streams,
} from './stream.ts';
export { StoreAvailability } from './store-availability.ts';
export type { ObserveStore, StoreNotice } from './store-notice.ts';
export { remembered } from './remembered.ts';
export { StoreUnavailable } from './store-unavailable.ts';
