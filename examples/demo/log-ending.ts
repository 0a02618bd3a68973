import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from '../../tools/service-process.ts';
import type { Chapter } from './chapter.ts';
import { answerOf, type Answer, type Client } from './client.ts';
import type { Service } from './service.ts';

/** The auditor goes home with a bundle and the verifier, which asks nobody. The status of these answers is the exit code. */
export const logEnding = (service: Service, controller: string): Chapter => ({
  title: 'The auditor takes the log home and believes nobody',
  async run(demo) {
    const [bundle, changed, policy, verifier] = ['log.tar', 'changed.tar', 'policy.json', 'ledger-verify.mjs'].map((name) =>
      join(service.folder, name),
    ) as [string, string, string, string];
    const size = await sealedSize(demo.callers.auditor);
    await demo.step('The log of all that was recorded is signed', demo.callers.auditor.get('/v1/log'), {
      status: 200,
      sealedSize: size,
    });
    writeFileSync(policy, await service.ledger('log-key', '--controller', controller, '--json'));
    await service.ledger('bundle', bundle, '--controller', controller);
    await run(join(root, 'tools/build-verifier.ts'), verifier);
    const verify = (file: string) => verdictOf(verifier, file, '--policy', policy, '--json');
    await demo.step('The verifier, one file without the service, accepts the bundle', verify(bundle), {
      status: 0,
      verdict: 'OK',
      entries: size,
    });
    const index = changeOneByte(bundle, changed);
    await demo.step('With one byte changed it refuses it, and names the place', verify(changed), {
      status: 1,
      verdict: 'ENTRY_DIFFERS',
      'fault.index': index,
    });
  },
});

/** The size of the log once all of it is sealed, a second after the last event. */
async function sealedSize(auditor: Client): Promise<number> {
  for (;;) {
    const log = await auditor.get('/v1/log');
    if (log.at('sealedSize') === log.at('size')) return log.at('size') as number;
    await delay(100);
  }
}

interface Ended {
  readonly code: number;
  readonly out: string;
}

const run = (...args: readonly string[]): Promise<Ended> =>
  new Promise((ended) => {
    execFile(process.execPath, args, { cwd: root }, (error, out) => ended({ code: error ? Number(error.code) : 0, out }));
  });

async function verdictOf(...args: readonly string[]): Promise<Answer> {
  const { code, out } = await run(...args);
  return answerOf(code, JSON.parse(out));
}

/** A withdrawal in the middle of the log becomes another by one byte; answers with the index of its entry. */
function changeOneByte(bundle: string, changed: string): number {
  const bytes = readFileSync(bundle);
  const entries = bytes.indexOf('{"event":');
  const place = bytes.indexOf('"ConsentWithdrawn"', entries) + 1;
  bytes[place]! ^= 1;
  writeFileSync(changed, bytes);
  return bytes.subarray(entries, place).filter((byte) => byte === 10).length;
}
