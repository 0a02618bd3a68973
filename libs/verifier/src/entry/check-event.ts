import { CorruptEvent, upcasting } from '#application';
import { ledgerEvents } from '#domain';
import {
  categoryOf,
  controllerOf,
  isLedgerStream,
  metadataSchema,
  type JsonSchema,
  type LedgerEvent,
  type StreamId,
} from '#kernel';
import { Refused } from '../verdict.ts';
import { fits } from './fits-schema.ts';
import type { Entry } from './parse-entry.ts';
import { isStub, type NamedText } from './stub.ts';

export interface CheckedEvent {
  readonly stored: LedgerEvent;
  /** In the schemas of today. */
  readonly present: readonly LedgerEvent[];
  readonly text?: NamedText;
}

const upcast = upcasting(ledgerEvents);

const { required = [], properties, ...metadata } = metadataSchema.json;
/** An event as a whole, whatever its data. */
const envelopeSchema: JsonSchema = {
  ...metadata,
  required: [...required, 'eventId', 'type', 'data'],
  properties: { ...properties, eventId: { type: 'string' }, type: { type: 'string' }, data: {} },
};

/** The event of an entry of this controller's log, of a known type and of its closed schema. */
export function checkEvent(entry: Entry, index: number, controllerId: string): CheckedEvent {
  const { event, revision, stream } = entry;
  const place = { index, stream };
  if (!isLedgerStream(stream) || controllerOf(stream) !== controllerId) throw new Refused('STREAM_FOREIGN', place);
  if (!fits(envelopeSchema, event)) throw new Refused('EVENT_MALFORMED', { ...place, why: 'its id, type or metadata' });
  if (event.controllerId !== controllerId) throw new Refused('STREAM_FOREIGN', place);
  const text = textOf(event.data);
  const stored = {
    ...event,
    ...(text && { data: { ...(event.data as object), content: '' } }),
    ...{ stream: stream as StreamId, revision, position: BigInt(index) },
  };
  const present = presentOf(stored, index);
  for (const each of present) {
    const known = ledgerEvents.types[each.type]!;
    if (known.category !== categoryOf(stream))
      throw new Refused('STREAM_FOREIGN', { ...place, why: `${each.type} is of no such stream` });
    if (!fits(known.data.json, each.data)) throw new Refused('EVENT_MALFORMED', { ...place, why: `the data of ${each.type}` });
  }
  const isText = event.type === 'PolicyTextStored';
  if (isText !== (text !== undefined)) throw new Refused('EVENT_MALFORMED', { ...place, why: 'the text of a policy' });
  return { stored, present, ...(text && { text }) };
}

function presentOf(stored: LedgerEvent, index: number): readonly LedgerEvent[] {
  try {
    return upcast(stored);
  } catch (error) {
    if (!(error instanceof CorruptEvent)) throw error;
    const why = `${stored.type} v${stored.schemaVersion}`;
    throw new Refused('EVENT_UNKNOWN', { index, stream: stored.stream, why });
  }
}

/** Hash and length stand in the log for the text of a policy. */
function textOf(data: unknown): NamedText | undefined {
  const content = typeof data === 'object' && data !== null && 'content' in data ? data.content : undefined;
  return isStub(content) ? content : undefined;
}
