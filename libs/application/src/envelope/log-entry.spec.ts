import { describe, expect, it } from '@jest/globals';
import { longestEntry, type LedgerEvent } from '#kernel';
import { canonicalJson, sha256 } from './digest.ts';
import { logEntry, textBeside } from './log-entry.ts';

const eventOf = (data: object): LedgerEvent =>
  ({
    ...{ eventId: 'one', type: 'ConsentWithdrawn', schemaVersion: 2, previousHash: '0'.repeat(64), data },
    ...{ stream: 'subject-acme.a', revision: 7, position: 70n },
  }) as unknown as LedgerEvent;
const wholeOf = ({ revision, stream, ...event }: LedgerEvent): string =>
  canonicalJson({ event: { ...event, position: undefined }, revision, stream });
const bytesOf = (text: string): number => Buffer.byteLength(text);

/** An event whose entry would have so many bytes, of which these characters have two each. */
function eventOfBytes(bytes: number, twoBytes = 0): LedgerEvent {
  const purposes = (length: number) => eventOf({ purposes: ['ё'.repeat(twoBytes), 'p'.repeat(length)] });
  return purposes(bytes - bytesOf(wholeOf(purposes(0))));
}

describe('an entry of the log', () => {
  it.each([0, 20_000])('holds the whole event as long as there is room, whatever its characters (%d)', (twoBytes) => {
    const event = eventOfBytes(longestEntry, twoBytes);
    expect(bytesOf(logEntry(event))).toBe(longestEntry);
    expect(logEntry(event)).toBe(wholeOf(event));
    expect(textBeside(event)).toBeUndefined();
  });

  it.each([0, 20_000])('names the data of an event by hash and length where it would be a byte longer (%d)', (twoBytes) => {
    const event = eventOfBytes(longestEntry + 1, twoBytes);
    const text = canonicalJson(event.data);
    expect(textBeside(event)).toBe(text);
    expect(logEntry(event)).toBe(wholeOf({ ...event, data: { sha256: sha256(text), bytes: bytesOf(text) } }));
  });

  it('is the same for ever', () => {
    expect([eventOfBytes(longestEntry), eventOfBytes(longestEntry + 1)].map((event) => sha256(logEntry(event)))).toEqual([
      'e5182c039db4e8aaf8e88459319e63ab96102cba6d72cd1ddb62e5c4c490e95a',
      '5d2977c48ead9814ea3a8d5fbfaaa3c8023e7cdc4b8fea783b3dca69bea512f4',
    ]);
  });
});
