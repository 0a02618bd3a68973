import type { LedgerEvent } from '#kernel';
import type { Placed, ReadModel } from '../read-model/read-model.ts';

interface Total {
  readonly events: number;
}

interface Block {
  readonly streams: readonly string[];
}

const width = 3;

/** Numbers all events of `acme`, and keeps the names of their streams in blocks of three. */
export const numbered: ReadModel<Total, LedgerEvent<string, { readonly poison?: string }>> = {
  name: 'numbered',
  version: 1,
  indexes: [],
  keys: ({ data }) => (data.poison === 'ignored' ? [] : ['acme']),
  isNew: (key) => key.startsWith('event '),
  placed: (before, { stream }) => {
    const place = before?.events ?? 0;
    const append = (body: unknown): Block => ({ streams: [...((body as Block | undefined)?.streams ?? []), stream] });
    return new Map<string, Placed>([
      [`block ${Math.floor(place / width)}`, append],
      [`event ${place}`, () => ({ stream })],
    ]);
  },
  project: (before, { data }) => {
    if (data.poison === 'project') throw new Error('not projectable');
    return { events: (before?.events ?? 0) + 1 };
  },
};
