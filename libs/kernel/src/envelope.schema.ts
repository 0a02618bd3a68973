import { actorRoles, channels, type Actor, type Envelope, type PolicyRef, type RecordedBy } from './envelope.ts';
import { storedInstantForm, type Instant } from './instant.ts';
import { patterns } from './patterns.ts';
import { code, listOf, object, optional, required, text, textLike, wholeNumber, type Schema } from './schema.ts';

export const instant = textLike<Instant>('instant', storedInstantForm);
export const digest = textLike<string>('SHA-256 digest', patterns.digest);
export const identifier = text('identifier');
export const uuid = text('UUID');

export const policyRef: Schema<PolicyRef> = object<PolicyRef>({
  policyId: required(identifier, 'the policy'),
  version: required(text('policy version'), 'its version'),
  language: optional(text('language tag'), 'the language of the text that was shown'),
  contentHash: optional(digest, 'of the text that was shown'),
});

export const recordedBy: Schema<RecordedBy> = object<RecordedBy>({
  sub: required(text('pseudonym'), "the token's subject"),
  roles: required(listOf(text('role')), "the token's roles"),
});

export const actor: Schema<Actor> = object<Actor>({
  id: required(text('pseudonym'), 'who, without personal data'),
  role: required(code(...actorRoles), 'in which capacity'),
});

/** What is stored beside an event's id, type and data. */
export const metadataSchema = object<Omit<Envelope, 'eventId' | 'type' | 'data'>>({
  schemaVersion: required(wholeNumber, 'the version of the schema of `data`'),
  controllerId: required(identifier, 'the tenant'),
  subjectRef: optional(text('subject reference'), 'the data subject, in streams of subjects'),
  recordedBy: required(recordedBy, 'who was authenticated'),
  actor: required(actor, 'whose act it is'),
  expressedAt: optional(instant, 'when the subject expressed it'),
  receivedAt: required(instant, 'when the controller received it'),
  recordedAt: required(instant, 'when it was recorded; rising within a stream'),
  channel: required(code(...channels), 'by which way it came'),
  commandId: required(text('idempotency key'), 'the command that caused it'),
  commandDigest: required(digest, 'of the command as sent; recognises a retry'),
  $correlationId: optional(uuid, 'what the caller counts as one matter'),
  $causationId: optional(text('idempotency key'), 'the command that caused it, by its conventional name'),
  policyRef: optional(policyRef, 'the policy text that the act referred to'),
  evidenceDigests: optional(listOf(digest), 'of the ciphertexts that hold the evidence'),
  previousHash: required(digest, "of the stream's previous event in canonical form, 64 zeros for the first"),
});
