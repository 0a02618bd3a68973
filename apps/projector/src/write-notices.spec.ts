import { beforeEach, describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '#kernel';
import { createLog } from '#observability';
import type { Notice } from '#projections';
import { noticeWriter } from './write-notices.ts';

const projection = 'processing-status.v2';
const away = new StoreUnavailable('load');
const trouble = (more: Partial<Notice> = {}): Notice => ({
  projection,
  kind: 'trouble',
  error: 'STORE_UNAVAILABLE',
  cause: away,
  ...more,
});
const state = (more: Partial<Notice>): Notice => ({ projection, kind: 'state', ...more });

describe('the log of the projections', () => {
  let lines: Record<string, unknown>[];
  let write: (notice: Notice) => void;
  beforeEach(() => {
    lines = [];
    const log = createLog({
      app: 'test',
      level: 'info',
      write: (line) => lines.push(JSON.parse(line) as (typeof lines)[number]),
    });
    write = noticeWriter(log);
  });

  it('has one line for a store that is away, however often a projection tries', () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      write(trouble());
      write(state({ state: 'booting', error: 'STORE_UNAVAILABLE' }));
    }
    expect(lines.map(({ event, code }) => [event, code])).toEqual([
      ['a projection met trouble and tries again', 'STORE_UNAVAILABLE'],
      ['a projection changed its state', 'STORE_UNAVAILABLE'],
    ]);
  });

  it('has no frames of a store that is away: the line of the store says why', () => {
    write(trouble());
    write(trouble({ error: 'PROJECTION_FAILED', cause: new TypeError('a bug') }));
    expect(lines.map(({ cause }) => cause)).toEqual([undefined, expect.objectContaining({ name: 'TypeError' })]);
  });

  it('has a line for each projection, for each trouble, and for the next time', () => {
    write(trouble());
    write(trouble({ projection: 'exposures.v2' }));
    write(trouble({ error: 'STALLED', cause: undefined }));
    write(state({ state: 'running' }));
    write(trouble());
    expect(lines.map(({ projection: name, code, state: entered }) => [name, code ?? entered])).toEqual([
      [projection, 'STORE_UNAVAILABLE'],
      ['exposures.v2', 'STORE_UNAVAILABLE'],
      [projection, 'STALLED'],
      [projection, 'running'],
      [projection, 'STORE_UNAVAILABLE'],
    ]);
  });

  it('has a line for each stream that goes into quarantine and leaves it', () => {
    const at = { position: '7', eventId: 'e', type: 'ConsentGiven', cause: 'TypeError' };
    for (let n = 0; n < 2; n++) write({ projection, kind: 'quarantined', error: 'POISON_EVENT', at });
    write({ projection, kind: 'healed', at });
    expect(lines.map(({ level, position }) => [level, position])).toEqual([
      [50, '7'],
      [50, '7'],
      [30, '7'],
    ]);
  });

  it('has a line each time that a projection stops, also at the same event', () => {
    for (let attempt = 0; attempt < 2; attempt++) {
      write(state({ state: 'booting' }));
      write(state({ state: 'stopped', error: 'POISON_EVENT' }));
    }
    expect(lines.map((line) => line['state'])).toEqual(['booting', 'stopped', 'booting', 'stopped']);
  });
});
