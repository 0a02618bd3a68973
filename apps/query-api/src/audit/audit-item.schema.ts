import { component } from '#http';
import { actorSchema, listOf, object, optional, policyRefSchema, recordedBySchema, required } from '#kernel';
import { text, uuid, wholeNumber, type Schema } from '#kernel';
import { pageFields, quarantineField } from '../reads/page.schema.ts';
import type { AuditItem } from './audit-item.ts';

const anyObject: Schema<object> = { json: { type: 'object', title: 'state and what belongs to it' } };
const data: Schema<unknown> = { json: { type: 'object', title: 'what docs/events.md lists for the type' } };

export const auditRow = object<AuditItem>({
  position: required(text('position'), 'of the event in the ledger'),
  stream: required(text('stream'), 'where it was recorded'),
  revision: required(wholeNumber, 'its place in the stream'),
  subjectRef: optional(text('subject reference'), 'the person, in streams of subjects'),
  eventId: required(uuid, 'the event'),
  type: required(text('event type'), 'what happened'),
  schemaVersion: required(wholeNumber, 'of `data`'),
  recordedAt: required(text('instant'), 'when it was recorded'),
  receivedAt: required(text('instant'), 'when the controller received it'),
  expressedAt: optional(text('instant'), 'when the person expressed it'),
  actor: required(actorSchema, 'whose act it is'),
  recordedBy: required(recordedBySchema, 'who was authenticated'),
  channel: required(text('channel'), 'by which way it came'),
  correlationId: optional(text('UUID'), 'what the caller counts as one matter'),
  commandId: required(text('idempotency key'), 'the command that caused it'),
  policyRef: optional(policyRefSchema, 'the policy text that the act referred to'),
  evidenceDigests: optional(listOf(text('SHA-256 digest')), 'of the ciphertexts that hold the evidence'),
  data: required(data, 'what the event says'),
  before: optional(anyObject, 'the thing that it changed, as it was'),
  after: optional(anyObject, 'the thing that it changed, as it is then'),
});

export const auditItem = component('AuditItem', auditRow);
export const auditItems = component('AuditItems', object(pageFields(auditRow), quarantineField));
export const subjectHistory = component('SubjectHistory', object(pageFields(auditRow), quarantineField));
