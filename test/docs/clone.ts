import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './readme.ts';

/** What a stranger has after `npm ci`: the files alone, nothing built, no data, the packages. */
export interface Clone {
  readonly folder: string;
  remove(): void;
}

const leftOut = new Set(['node_modules', 'dist', 'data', 'coverage', '.git']);

export function clone(): Clone {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-clone-'));
  cpSync(root, folder, { recursive: true, filter: (path) => !leftOut.has(relative(root, path).split(sep)[0]!) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const envFor = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'development',
  NODE_OPTIONS: '',
  ...more,
});

/** Runs a block as a person would paste it, to its end. */
export async function run(block: string, cwd: string): Promise<Ran> {
  const child = spawn('bash', ['-c', block], { cwd, env: envFor({}), stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, ...said };
}

/** A block that does not end by itself: the service, on a port that was free. */
export interface Running {
  /** `127.0.0.1:<port>` */
  readonly host: string;
  stop(): Promise<void>;
}

export async function start(block: string, cwd: string): Promise<Running> {
  // npm does not hand every signal on, so the block is a process group of its own and the group is asked to end.
  const child = spawn('bash', ['-c', block], {
    cwd,
    env: envFor({ PORT: '0' }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  let host: string | undefined;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (!host) said.push(text.trimEnd());
  });
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    host = /^Consent Ledger listens on http:\/\/(\S+)$/.exec(line)?.[1];
    if (host) break;
  }
  // What it prints from now on is read and dropped, else a full pipe would stop it.
  child.stdout.resume();
  if (host) return { host, stop: () => end(child) };
  throw new Error(`The service did not start:\n${said.join('\n')}`);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'close');
  process.kill(-child.pid!, 'SIGTERM');
  const late = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}
