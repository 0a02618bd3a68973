import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { entryOf } from './build.ts';

/** A ledger of its own: a process on a free port and a temporary folder, both gone after `stop`. */
export interface Service {
  readonly url: string;
  /** A development token, made by the command line tool from the key in the ledger's folder. */
  token(roles: string, sub: string): Promise<string>;
  stop(): Promise<void>;
}

const announcement = /^Consent Ledger listens on (http:\/\/\S+)$/;
const startMillis = 30_000;
/** The service promises to end within 10 s of SIGTERM. */
const stopMillis = 15_000;

/** Starts the built standalone app. Throws with what the process said when it does not come up. */
export async function startService(root: string, controller: string): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-demo-'));
  const store = `embedded:${folder}`;
  const local = { NODE_ENV: 'development', AUTH_ISSUER: '', AUTH_AUDIENCE: '', AUTH_JWKS_URL: '', HOST: '127.0.0.1', PORT: '0' };
  const env = { ...process.env, ...local, EVENT_STORE_URL: store, DOCUMENT_STORE_URL: store, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [entryOf('standalone')], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    await endOf(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await urlFrom(child);
    await ready(url);
    const token = (roles: string, sub: string): Promise<string> =>
      tokenFrom(root, env, ['--controller', controller, '--roles', roles, '--sub', sub]);
    return { url, token, stop };
  } catch (cause) {
    await stop();
    throw new Error('The service did not start.', { cause });
  }
}

async function urlFrom(child: ChildProcess): Promise<string> {
  const late = AbortSignal.timeout(startMillis);
  const said = child.stdout!;
  let url: string | undefined;
  for await (const line of createInterface({ input: said, signal: late })) {
    url = announcement.exec(line)?.[1];
    if (url) break;
  }
  // What it prints from now on is read and dropped, else a full pipe would stop it.
  said.resume();
  if (url) return url;
  throw new Error(late.aborted ? `It said no address within ${startMillis} ms.` : 'It ended before it said an address.');
}

async function ready(url: string): Promise<void> {
  const until = Date.now() + startMillis;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/health/ready`);
    await answer.arrayBuffer();
    if (answer.ok) return;
    await delay(50);
  }
  throw new Error('Its views did not reach the end of the ledger.');
}

async function tokenFrom(root: string, env: NodeJS.ProcessEnv, options: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [entryOf('cli'), 'token', ...options], { cwd: root, env });
  return stdout.trim();
}

/** Asks the process to end, by its own id, and insists when it does not. */
async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), delay(stopMillis, false, { ref: false })]);
  if (!inTime) child.kill('SIGKILL');
  await ended;
}
