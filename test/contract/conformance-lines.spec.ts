import { describe, expect, it } from '@jest/globals';
import { conformanceLines } from '../../tools/conformance-lines.ts';

const tested = (status: string, ...ancestorTitles: readonly string[]) => ({ ancestorTitles, status });

describe('the lines about conformance', () => {
  it('count what each adapter has passed, failed or skipped, and nothing else', () => {
    const lines = conformanceLines([
      tested('passed', 'the event store (SQLite)', 'an append'),
      tested('passed', 'on a shared server', 'the event store (EventStoreDB)', 'an append'),
      tested('failed', 'on a shared server', 'the event store (EventStoreDB)', 'a read'),
      tested('pending', 'the document store (MongoDB, standalone)'),
      tested('passed', 'the file of the SQLite document store'),
      tested('passed', 'the event store (SQLite)', 'a read'),
    ]);
    expect(lines).toEqual([
      'Conformance, event store: EventStoreDB: 1 of 2; SQLite: 2',
      'Conformance, document store: MongoDB, standalone: 1 skipped',
    ]);
  });

  it('are none when no suite was run', () => {
    expect(conformanceLines([tested('passed', 'a page')])).toEqual([]);
  });
});
