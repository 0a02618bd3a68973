import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entryOf, localEnv, root, startProcess, type ServiceProcess } from '../../tools/service-process.ts';
import { purpose } from '../support/catalogue.ts';
import { HttpClient } from '../support/http-client.ts';
import { recorded } from '../support/expected-answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-cli-'));
const anna = 'q1Zk0Yx3TnW5sVb8LcDf2A';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run ledger -- ...`, but for npm. */
async function ledger(...args: readonly string[]): Promise<Ran> {
  try {
    const ran = await promisify(execFile)(process.execPath, [entryOf('cli'), ...args], { cwd: root, env: localEnv(folder) });
    return { code: 0, ...ran };
  } catch (error) {
    return error as Ran;
  }
}

const auditorToken = async (): Promise<string> =>
  (await ledger('token', '--controller', 'acme', '--roles', 'auditor', '--sub', 'vera')).stdout;

/** Replaces a text of the ledger's own files by another of equal length, as a flipped bit or an unfaithful hand would. */
function tamper(from: string, into: string): void {
  let found = 0;
  for (const name of readdirSync(folder).filter((name) => name.startsWith('events'))) {
    const bytes = readFileSync(join(folder, name), 'latin1');
    found += bytes.split(from).length - 1;
    writeFileSync(join(folder, name), bytes.replaceAll(from, into), 'latin1');
  }
  expect(found).toBeGreaterThan(0);
}

/** The exit code of a check, and how many faults each of its parts found. */
async function check(): Promise<Record<string, number>> {
  const { code, stdout } = await ledger('check', '--json');
  const findings = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { check: string; faults: number });
  return { code, ...Object.fromEntries(findings.filter(({ faults }) => faults > 0).map(({ check, faults }) => [check, faults])) };
}

describe('the command line beside a running service', () => {
  let service: ServiceProcess;
  let client: HttpClient;

  beforeAll(async () => {
    // Before the first start: the key comes first and the ledger is made around it.
    const { stdout, stderr } = await ledger(
      ...['token', '--controller', 'acme', '--roles', 'admin,service-command,service-decision', '--sub', 'shop'],
    );
    expect(stderr).toBe('');
    service = await startProcess({ folder });
    client = new HttpClient(() => service.url, stdout.trim(), { position: 0n });
    await recorded(client.post('/v1/purposes', purpose('newsletter')));
    const consent = { purposeId: 'newsletter', consentType: 'expressed' };
    await recorded(client.post(`/v1/subjects/${anna}/consents`, consent));
    await recorded(client.post(`/v1/subjects/${anna}/consents/newsletter/withdrawal`, {}));
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads what the service records', async () => {
    const { code, stdout } = await ledger('history', anna, '--controller', 'acme', '--json');
    const types = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect({ code, types }).toEqual({ code: 0, types: ['ConsentGiven', 'ConsentWithdrawn'] });
  });

  it('gives the answer that the service gives', async () => {
    const { stdout } = await ledger('decide', anna, '--controller', 'acme', '--purpose', 'newsletter', '--json');
    const { body } = await client.post('/v1/decisions', { subjectRef: anna, purposeId: 'newsletter' });
    const { decision, code, decisiveEvents } = JSON.parse(stdout) as Record<string, unknown>;
    expect({ decision, code, decisiveEvents }).toEqual({
      decision: 'DENY',
      code: 'WITHDRAWN',
      decisiveEvents: body.decisiveEvents,
    });
  });

  it('explains an answer as the service does', async () => {
    const auditor = new HttpClient(() => service.url, (await auditorToken()).trim(), { position: 0n });
    const at = new Date().toISOString();
    const question = ['--controller', 'acme', '--purpose', 'newsletter', '--at', at, '--known-at', at];
    const { stdout } = await ledger('decide', anna, ...question, '--why', '--json');
    const { body } = await auditor.post('/v1/decisions/explain', { subjectRef: anna, purposeId: 'newsletter', at, knownAt: at });
    expect(body.path!.map(({ step }) => String(step))).toEqual(['2', '3a', '3c', '3d', '3e', '3f', '3g', '3h']);
    expect(JSON.parse(stdout)).toEqual(body);
  });

  it('writes a bundle of the log, whole or of one person, that the key of the log vouches for', async () => {
    const [bundle, one, policy] = ['log.tar', 'anna.tar', 'policy.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const auditor = new HttpClient(() => service.url, (await auditorToken()).trim(), { position: 0n });
    const log = async () => (await auditor.get('/v1/log')).body as unknown as Record<'size' | 'sealedSize', number>;
    for (let { size, sealedSize } = await log(); sealedSize < size; { size, sealedSize } = await log()) await delay(100);
    expect(await ledger('bundle', bundle, '--controller', 'acme')).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(policy, (await ledger('log-key', '--controller', 'acme', '--json')).stdout);
    expect(await ledger('verify', bundle, '--policy', policy)).toMatchObject({ code: 0 });
    expect(await ledger('bundle', bundle, '--controller', 'acme')).toMatchObject({ code: 1 });
    expect(await ledger('bundle', one, '--controller', 'acme', '--subject', anna)).toMatchObject({ code: 0 });
    const { code, stdout } = await ledger('verify', one, '--policy', policy, '--json');
    expect({ code, report: JSON.parse(stdout) as object }).toMatchObject({ code: 0, report: { subjectRef: anna, entries: 2 } });
  });

  it('keeps a valid token in a file, for its owner alone, and a new one in time', async () => {
    const file = join(folder, 'token');
    const claims = ['--controller', 'acme', '--roles', 'auditor', '--sub', 'vera', '--lifetime', '2s'];
    const keeping = spawn(process.execPath, [entryOf('cli'), 'token', ...claims, '--keep', file], {
      cwd: root,
      env: localEnv(folder),
      stdio: 'ignore',
    });
    try {
      const seen = new Set<string>();
      const another = () => existsSync(file) && !seen.has(readFileSync(file, 'utf8'));
      const kept = new HttpClient(
        () => service.url,
        async () => readFileSync(file, 'utf8'),
        { position: 0n },
      );
      for (let n = 0; n < 3; n++) {
        while (!another()) await delay(50);
        seen.add(readFileSync(file, 'utf8'));
        expect((await kept.get('/v1/purposes')).status).toBe(200);
      }
      expect(statSync(file).mode & 0o777).toBe(0o600);
    } finally {
      keeping.kill();
      rmSync(file, { force: true });
    }
  });

  it('finds nothing wrong while the service goes on', async () => {
    const busy = Array.from({ length: 40 }, (_, n) =>
      recorded(client.post(`/v1/subjects/${anna.slice(0, -2)}${'ABCDEFGHIJ'[n % 10]}A/consents/newsletter/refusal`, {})),
    );
    const [{ code, stdout, stderr }] = await Promise.all([ledger('check'), ...busy]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Nothing is wrong\.\n$/);
  });

  it('is told apart from a command given wrongly by its exit code', async () => {
    const { code, stdout, stderr } = await ledger('events', '--limit', 'many');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('finds one changed character, in the middle of a stream and at its end', async () => {
    await service.stop();
    expect(await check()).toEqual({ code: 0 });
    tamper('"consentType":"expressed"', '"consentType":"explicit" ');
    expect(await check()).toMatchObject({ code: 1, 'envelopes are complete': 1 });
    tamper('"consentType":"explicit" ', '"consentType":"expressed"');
    expect(await check()).toEqual({ code: 0 });
    // Nothing follows a withdrawal here, so no hash speaks for it: its checksum does.
    tamper('"purposes":["newsletter"]', '"purposes":["newslettex"]');
    expect(await check()).toMatchObject({ code: 1, 'envelopes are complete': 1, 'processing-status.v2 equals a replay': 1 });
  });
});
