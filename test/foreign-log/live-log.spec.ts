import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatVerifierKey, newKeyFile, signerOf } from '#transparency-log';
import { callersOf, person, type Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { loggedDecisions } from '../support/decision-log.ts';
import { answered, decisionOf, recorded } from '../support/expected-answers.ts';
import { startTestLedger, type TestLedger } from '../support/test-ledger.ts';
import { isBuilt, isWitnessBuilt, programFile, witnessFile } from './program.ts';

const run = promisify(execFile);
const patience = 90_000;
const logOrigin = 'live.example';
const logs = ['acme', 'acme/decisions'].map((log) => `${logOrigin}/${log}`);
const witnessName = 'witness.example/lite';

/** Until it is so. Throws with what it met last. */
async function until<T>(look: () => Promise<T | undefined>, met: () => string): Promise<T> {
  for (const end = performance.now() + patience; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(met());
    await pause(100);
  }
}

/** A program, and what it has written. */
class Running {
  readonly process: ChildProcess;
  written = '';

  constructor(file: string, args: readonly string[]) {
    this.process = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout!, this.process.stderr!])
      createInterface({ input: stream }).on('line', (line) => (this.written += `${line}\n`));
  }

  async end(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }

  get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  /** What the pattern finds in what it writes; undefined once it has ended without it. */
  async says(pattern: RegExp): Promise<string | undefined> {
    const found = await until(
      async () => pattern.exec(this.written)?.[1] ?? (this.hasEnded ? '' : undefined),
      () => `${pattern.source} is not in what it wrote: ${this.written}`,
    );
    return found === '' ? undefined : found;
  }
}

/** A port that was free a moment ago, for a program that cannot say which one it was given. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

(isBuilt() && isWitnessBuilt() && process.env['FULL'] === 'true' ? describe : describe.skip)('a live log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'live-log-'));
  const started: Running[] = [];
  const start = (file: string, args: readonly string[]): Running => {
    const running = new Running(file, args);
    started.push(running);
    return running;
  };
  let ledger: TestLedger;
  let acme: Callers;
  let witnessKey = '';

  beforeAll(async () => {
    const keyFile = newKeyFile();
    const keyPath = join(folder, 'log.pem');
    writeFileSync(keyPath, keyFile, { mode: 0o600 });
    const witness = await startWitness(logs.map((origin) => [origin, formatVerifierKey(signerOf(origin, keyFile)!.key)]));
    witnessKey = witness.key;
    const env = { LOG_ORIGIN: logOrigin, LOG_KEY_FILE: keyPath, LOG_WITNESSES: `${witness.url} ${witness.key}` };
    ledger = await startTestLedger(env);
    const keys = { Logs: logs.map((origin) => formatVerifierKey(signerOf(origin, keyFile)!.key)), Witnesses: [witnessKey] };
    writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys));
    acme = await callersOf(ledger);
    await register(acme.admin, 'all', { logDecisions: 'all' });
  });
  afterAll(async () => {
    await ledger?.end();
    await Promise.all(started.map((running) => running.end()));
    rmSync(folder, { recursive: true, force: true });
  });

  /** litewitness with a key in an agent, told of these logs: by hand, for the module of its own tool for that is not served. */
  async function startWitness(known: readonly (readonly [origin: string, key: string])[]) {
    const socket = join(folder, 'agent');
    const fingerprint = await start(programFile(), ['agent', socket]).says(/^(SHA256:\S+)$/m);
    for (let attempt = 0; attempt < 5; attempt++) {
      const address = `127.0.0.1:${await freePort()}`;
      const database = join(folder, `witness-${attempt}.db`);
      const place = ['-db', database, '-ssh-agent', socket, '-listen', address];
      const witness = start(witnessFile(), ['-name', witnessName, '-key', fingerprint!, ...place]);
      const key = await witness.says(/vkey=(\S+)/);
      const isListening =
        key &&
        (await until(
          () => answers(witness, address),
          () => `it does not listen: ${witness.written}`,
        ));
      if (!key || !isListening) continue;
      const tables = new DatabaseSync(database);
      for (const [origin, verifierKey] of known) {
        tables.prepare('INSERT INTO log (origin, tree_size, tree_hash) VALUES (?, 0, ?)').run(origin, emptyRoot);
        tables.prepare('INSERT INTO key (origin, key) VALUES (?, ?)').run(origin, verifierKey);
      }
      tables.close();
      return { url: `http://${address}`, key };
    }
    throw new Error(`litewitness does not start: ${started.at(-1)!.written}`);
  }

  const answers = async (witness: Running, address: string): Promise<boolean | undefined> => {
    if (witness.hasEnded) return false;
    return fetch(`http://${address}/`).then(
      () => true,
      () => undefined,
    );
  };

  /** What a foreign client reads of the log, over HTTP. */
  const read = async (path: string): Promise<unknown> => {
    const token = await ledger.token(['auditor'], { sub: 'vera' });
    const args = ['live', `${ledger.url}${path}`, join(folder, 'keys.json')];
    return JSON.parse((await run(programFile(), args, { env: { ...process.env, TOKEN: token } })).stdout);
  };

  /** The last sealed size, once the witness has cosigned it and it is so large. */
  const cosigned = (path: string, size: number): Promise<number> => {
    let met = '';
    const look = async (): Promise<number | undefined> => {
      const log = await answered(acme.auditor.get(path));
      met = JSON.stringify(log);
      const [witness] = log['witnesses'] as unknown as readonly { readonly cosignedSize: number }[];
      const isCosigned = Number(log['sealedSize']) >= size && witness?.cosignedSize === log['sealedSize'];
      return isCosigned ? Number(log['sealedSize']) : undefined;
    };
    return until(look, () => `${path} is not cosigned at ${size}: ${met}; the witness: ${started.at(-1)!.written}`);
  };

  it('is cosigned by a witness of another author, and read by a tile client of another author, while it grows', async () => {
    let entries = 1;
    for (const more of [2, 300]) {
      const people = Array.from({ length: more }, person);
      for (const { path } of people)
        await recorded(acme.service.post(`${path}/consents`, { purposeId: 'all', consentType: 'expressed' }));
      entries += more;
      const size = await cosigned('/v1/log', entries);
      expect(await read('/v1/log')).toEqual({ ...{ signers: [logs[0], witnessName], entries: size }, ...none });
    }
  });

  it('of decisions too', async () => {
    for (let n = 0; n < 5; n++) await decisionOf(acme.decider, person().ref, 'all');
    await loggedDecisions(acme.auditor, 5);
    await cosigned('/v1/log/decisions', 5);
    expect(await read('/v1/log/decisions')).toEqual({ ...{ signers: [logs[1], witnessName], entries: 5 }, ...none });
  });

  it('is refused by the client where it does not know the key', async () => {
    writeFileSync(
      join(folder, 'other.json'),
      JSON.stringify({ Logs: [formatVerifierKey(signerOf(logs[0]!, newKeyFile())!.key)], Witnesses: [] }),
    );
    const token = await ledger.token(['auditor'], { sub: 'vera' });
    const args = ['live', `${ledger.url}/v1/log`, join(folder, 'other.json')];
    const refused = run(programFile(), args, { env: { ...process.env, TOKEN: token } });
    await expect(refused).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('no verifiable signatures') });
  });
});

/** No proof was asked for. */
const none = { inclusions: 0, consistencies: 0 };
/** SHA-256 of nothing, base64. */
const emptyRoot = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
