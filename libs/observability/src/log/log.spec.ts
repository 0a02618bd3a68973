import { describe, expect, it } from '@jest/globals';
import { causeOf, createLog, type LogFields } from './log.ts';

const written = (level = 'info') => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({ app: 'standalone', level, write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  return { log, lines };
};

describe('a log line', () => {
  it('names the event, the app and the time', () => {
    const { log, lines } = written();
    log.warn('projection changed its state', { projection: 'exposures.v1', state: 'stopped' });
    expect(lines).toEqual([
      {
        level: 40,
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        app: 'standalone',
        event: 'projection changed its state',
        projection: 'exposures.v1',
        state: 'stopped',
      },
    ]);
  });

  it('says nothing that is not on the list', () => {
    const { log, lines } = written();
    log.error('it broke', { traceId: 't1', email: 'ann@example.org' } as LogFields);
    expect(JSON.stringify(lines)).not.toContain('ann@example.org');
  });

  it('for a person is short: time of day, level, event, fields, the frames of an error', () => {
    const lines: string[] = [];
    const log = createLog({ app: 'standalone', level: 'info', format: 'text', write: (line) => lines.push(line) });
    log.warn('a projection changed its state', { projection: 'exposures.v1', state: 'stopped' });
    log.error('a request failed', { cause: { name: 'TypeError', code: 'ERR_X', at: ['at one', 'at two'] } });
    expect(lines).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d warn  a projection changed its state  projection=exposures.v1  state=stopped\n$/),
      expect.stringMatching(/^\S+ error a request failed  TypeError ERR_X\n    at one\n    at two\n$/),
    ]);
  });

  it('is not written below the level', () => {
    const { log, lines } = written('error');
    log.info('started');
    expect(lines).toEqual([]);
  });
});

describe('the cause of an error', () => {
  it('keeps name, code and frames, and leaves the message out, which may quote what was sent', () => {
    const cause = causeOf(Object.assign(new TypeError('bad value ann@example.org'), { code: 'ERR_X' }));
    expect(cause).toMatchObject({ name: 'TypeError', code: 'ERR_X' });
    expect(cause.at.length).toBeGreaterThan(0);
    expect(JSON.stringify(cause)).not.toContain('ann@');
  });

  it('of something that is no error is its type', () => expect(causeOf('ann@example.org')).toEqual({ name: 'string', at: [] }));
});
