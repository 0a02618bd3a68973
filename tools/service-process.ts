import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

/** A built app in a process of its own, for the demo, the tests and the benches. */
export interface ServiceProcess {
  readonly url: string;
  readonly pid: number;
  /** SIGTERM, and SIGKILL when it does not end; resolves with the exit code, null after a kill. */
  stop(): Promise<number | null>;
  /** SIGKILL: what a power cut does to a process. */
  kill(): Promise<void>;
}

export type App = 'standalone' | 'command-api' | 'query-api' | 'projector';

export interface Started {
  readonly app?: App;
  /** Folder of both embedded stores. */
  readonly folder: string;
  /** Where the project was checked out and built; default: here. */
  readonly checkout?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Resolve without waiting for the views. */
  readonly unready?: boolean;
  /** Called with everything that it prints once it listens. */
  readonly printed?: (text: string) => void;
}

export const root = resolve(import.meta.dirname, '..');

/** Path of a built app's entry. */
export const entryOf = (app: App | 'cli', checkout = root): string => resolve(checkout, `dist/apps/${app}/src/main.js`);

/** A local environment whatever the caller's own says: a free port, loopback only, no issuer. */
export const localEnv = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'development',
  NODE_OPTIONS: '',
  AUTH_ISSUER: '',
  AUTH_AUDIENCE: '',
  AUTH_JWKS_URL: '',
  HOST: '127.0.0.1',
  PORT: '0',
  EVENT_STORE_URL: `embedded:${folder}`,
  DOCUMENT_STORE_URL: `embedded:${folder}`,
  LOG_LEVEL: 'error',
});

const announcement = /^Consent Ledger listens on (https?:\/\/\S+)$/;
const startMillis = 60_000;
/** The service promises to end within 10 s of SIGTERM. */
const stopMillis = 15_000;

/** Rejects with what the process said when it does not come up. */
export async function startProcess(started: Started): Promise<ServiceProcess> {
  const { app = 'standalone', folder, checkout = root, env = {}, unready = false, printed } = started;
  const child = spawn(process.execPath, [entryOf(app, checkout)], {
    cwd: checkout,
    env: { ...localEnv(folder), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = `${complaint}${text}`.slice(-8_192)));
  const stop = () => endOf(child);
  try {
    const url = await urlFrom(child);
    // What is not asked for is read and dropped, else a full pipe would stop it.
    if (printed) for (const output of [child.stdout, child.stderr]) output.setEncoding('utf8').on('data', printed);
    child.stdout.resume();
    if (!unready) await ready(url);
    const kill = async () => {
      const ended = once(child, 'exit');
      if (child.kill('SIGKILL')) await ended;
    };
    return { url, pid: child.pid!, stop, kill };
  } catch (cause) {
    await stop();
    throw new Error(`The service did not start: ${complaint}`, { cause });
  }
}

async function urlFrom(child: ChildProcess): Promise<string> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), startMillis);
  try {
    for await (const line of createInterface({ input: child.stdout!, signal: late.signal })) {
      const url = announcement.exec(line)?.[1];
      if (url) return url;
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Error(late.signal.aborted ? `It said no address within ${startMillis} ms.` : 'It ended before it said an address.');
}

async function ready(url: string): Promise<void> {
  const until = Date.now() + startMillis;
  while (Date.now() < until) {
    const answer = await fetch(`${url}/health/ready`);
    await answer.arrayBuffer();
    if (answer.ok) return;
    await delay(25);
  }
  throw new Error('Its views did not reach the end of the ledger.');
}

async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), stopMillis);
  const [exitCode] = await ended;
  clearTimeout(late);
  return exitCode;
}
