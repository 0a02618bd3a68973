import { randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '#event-store';
import { instant, object, required, text, wholeNumber, type Instant } from '#kernel';
import { parseObject } from '../envelope/codec.ts';
import { CorruptEvent } from '../envelope/corrupt-event.ts';
import { canonicalJson } from '../envelope/digest.ts';
import { checkOf } from '../envelope/event-checker.ts';

/** What a checkpoint of a controller's log is signed over; recorded before it is signed (proof 1). */
export interface Seal {
  readonly size: number;
  /** Base64, as in the checkpoint. */
  readonly root: string;
  /** Of the seal before; 0 for the first. */
  readonly previousSize: number;
}

/** A seal with its place in the stream of the controller's seals. */
export interface RecordedSeal extends Seal {
  readonly recordedAt: Instant;
  readonly revision: number;
  readonly position: bigint;
}

interface SealMetadata {
  readonly recordedAt: Instant;
  readonly schemaVersion: number;
}

const type = 'CheckpointPrepared';
const schemaVersion = 1;

const dataFault = checkOf(
  object<Seal>({
    size: required(wholeNumber, 'entries that the checkpoint covers'),
    root: required(text('base64'), 'the root of their tree'),
    previousSize: required(wholeNumber, 'the size of the checkpoint before'),
  }).json,
);
const metadataFault = checkOf(
  object<SealMetadata>({
    recordedAt: required(instant, 'when it was recorded, before it was signed'),
    schemaVersion: required(wholeNumber, 'the version of this form'),
  }).json,
);

/** The id is random: derived from the place, a second seal of the same size would pass for a repetition of the first. */
export const encodeSeal = ({ size, root, previousSize }: Seal, recordedAt: Instant): NewEvent => ({
  eventId: randomUUID(),
  type,
  data: canonicalJson({ size, root, previousSize }),
  metadata: canonicalJson({ recordedAt, schemaVersion }),
});

export function decodeSeal(recorded: RecordedEvent): RecordedSeal {
  if (recorded.type !== type) throw new CorruptEvent(recorded, `it is no ${type}`, 'EVENT_UNKNOWN');
  const data = checked<Seal>(recorded, 'data', dataFault);
  const { recordedAt } = checked<SealMetadata>(recorded, 'metadata', metadataFault);
  const { revision, position } = recorded;
  return { ...data, recordedAt, revision, position };
}

function checked<T>(recorded: RecordedEvent, part: 'data' | 'metadata', faultOf: ReturnType<typeof checkOf>): T {
  const value = parseObject(recorded[part], recorded);
  const fault = faultOf(value);
  if (fault !== undefined) throw new CorruptEvent(recorded, `${part}: ${fault}`);
  return value as T;
}
