import { randomUUID } from 'node:crypto';
import type { NewEvent, RecordedEvent } from '#event-store';
import type { Schema } from '#kernel';
import { parseObject } from '../envelope/codec.ts';
import { CorruptEvent } from '../envelope/corrupt-event.ts';
import { canonicalJson } from '../envelope/digest.ts';
import { checkOf } from '../envelope/event-checker.ts';

/** How values of one type are written to the store and read from it. */
export interface KeptRecord<T extends object> {
  encode(value: T): NewEvent;
  decode(recorded: RecordedEvent): T;
}

const metadata = canonicalJson({ schemaVersion: 1 });

/** Records that lie beside the events of the ledger: closed fields, no envelope, no chain. */
export function keptAs<T extends object>(type: string, { json }: Schema<T>): KeptRecord<T> {
  const faultOf = checkOf(json);
  return {
    /** The id is random: derived from the place, it would make another record of the same place a repetition. */
    encode(value: T): NewEvent {
      const fault = faultOf(value);
      if (fault !== undefined) throw new Error(`${type} cannot be recorded: ${fault}`);
      return { eventId: randomUUID(), type, data: canonicalJson(value), metadata };
    },
    decode(recorded: RecordedEvent): T {
      if (recorded.type !== type) throw new CorruptEvent(recorded, `it is no ${type}`, 'EVENT_UNKNOWN');
      const value = parseObject(recorded.data, recorded);
      const fault = faultOf(value);
      if (fault !== undefined) throw new CorruptEvent(recorded, `data: ${fault}`);
      return value as T;
    },
  };
}
