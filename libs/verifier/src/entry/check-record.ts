import { decisionRecord, type LoggedDecision } from '#application';
import { controllerOf, isAgingStream, type JsonSchema } from '#kernel';
import { Refused } from '../verdict.ts';
import { fits } from './fits-schema.ts';
import type { Entry } from './parse-entry.ts';

/** Whether a log of this origin is that of the decisions of the controller whose stream it is. */
export const isDecisionIn = (origin: string, stream: string): boolean =>
  isAgingStream(stream) && origin.endsWith(`/${controllerOf(stream)}/decisions`);

const type = 'DecisionAnswered';
const schemaVersion = 1;
const recordSchema: JsonSchema = {
  type: 'object',
  required: ['data', 'eventId', 'schemaVersion', 'type'],
  additionalProperties: false,
  properties: {
    data: decisionRecord.json,
    eventId: { type: 'string' },
    schemaVersion: { type: 'integer' },
    type: { type: 'string' },
  },
};

/** A record of the decision log: of this log, of a known type and of its closed schema. Returns when it was answered. */
export function checkRecord({ event, stream }: Entry, index: number, origin: string): string {
  if (!isDecisionIn(origin, stream)) throw new Refused('STREAM_FOREIGN', { index, stream });
  const known = event.type === type && event.schemaVersion === schemaVersion;
  if (!known) throw new Refused('EVENT_UNKNOWN', { index, stream, why: `${event.type} v${event.schemaVersion}` });
  if (!fits(recordSchema, event)) throw new Refused('EVENT_MALFORMED', { index, stream });
  return (event.data as LoggedDecision).answeredAt;
}
