import { beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '#observability';
import { sealerNoticeWriter } from './write-sealer-notices.ts';

const sealed = { kind: 'sealed', controllerId: 'acme', size: 5, entries: 2, millis: 3, waitedMillis: 1_000 } as const;

describe('what is written of the sealer', () => {
  let lines: Record<string, unknown>[];
  let write: ReturnType<typeof sealerNoticeWriter>;
  beforeEach(() => {
    lines = [];
    const log = createLog({ app: 'test', level: 'info', write: (line) => void lines.push(JSON.parse(line) as never) });
    write = sealerNoticeWriter(log);
  });

  it('is an alarm where a tree is not the one that was sealed, with the place', () => {
    const mismatch = { controllerId: 'acme', size: 600, agreedSize: 400, tile: 'tile/0/001' };
    write({ kind: 'mismatch', mismatch });
    expect(lines).toMatchObject([{ level: 50, code: 'LOG_ROOT_MISMATCH', ...mismatch }]);
  });

  it('is one line of the same trouble until a log is sealed, and nothing that was stored', () => {
    const trouble = {
      kind: 'trouble',
      controllerId: 'acme',
      cause: Object.assign(new Error('secret'), { code: 'FENCED' }),
    } as const;
    write(trouble);
    write(trouble);
    write({ ...trouble, controllerId: 'other' });
    write(sealed);
    write(trouble);
    write({ ...trouble, controllerId: 'other' });
    expect(lines).toMatchObject(['acme', 'other', 'acme'].map((controllerId) => ({ level: 40, code: 'FENCED', controllerId })));
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('names a witness that does not cosign, once until it does, and is an alarm where it knows another history', () => {
    const shown = { kind: 'notCosigned', witness: 'w.example', url: 'https://w.example', controllerId: 'acme', size: 5 } as const;
    const away = { ...shown, answer: { answer: 'UNREACHABLE', reason: 'secret' } } as const;
    write(away);
    write(away);
    write({ kind: 'cosigned', witness: 'w.example', controllerId: 'acme', size: 5 });
    write(away);
    write({ ...shown, answer: { answer: 'OTHER_ROOT' } });
    expect(lines).toMatchObject([
      { level: 40, code: 'UNREACHABLE', witness: 'w.example', controllerId: 'acme', size: 5 },
      { level: 40, code: 'UNREACHABLE' },
      { level: 50, code: 'OTHER_ROOT' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});
