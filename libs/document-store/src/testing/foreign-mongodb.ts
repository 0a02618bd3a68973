import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/*
 * SecantusDB: a MongoDB server that nobody of this project wrote (PyPI, GPL-2.0), so a process of its own. It proves what the
 * adapter asks and how it takes the answers, and nothing about speed.
 */

export const secantusVersion = '0.7.0b3';
const cache = resolve(import.meta.dirname, '../../../../node_modules/.cache');
/** The Python environment that `npm run test:full` installs the server into. */
export const secantusFolder = join(cache, `secantusdb-${secantusVersion}`);
const program = join(secantusFolder, 'bin/secantusd-py');

export const isInstalled = (): boolean => existsSync(program);

export type Mode = 'replica set' | 'standalone';

export interface ServerOptions {
  readonly mode: Mode;
  /** An acknowledged write survives a kill. */
  readonly syncOnCommit?: boolean;
}

/** One server on a folder of its own, loopback only. */
export class ForeignMongo {
  readonly #options: ServerOptions;
  readonly #folder = mkdtempSync(join(tmpdir(), 'foreign-mongo-'));
  #port = 0;
  #child: ChildProcess | undefined;

  private constructor(options: ServerOptions) {
    this.#options = options;
  }

  static async start(options: ServerOptions): Promise<ForeignMongo> {
    const server = new ForeignMongo(options);
    await server.start();
    return server;
  }

  /** The URL of a database on it. */
  url(database: string, options = ''): string {
    return `mongodb://127.0.0.1:${this.#port}/${database}?directConnection=true${options}`;
  }

  /** Starts it, after a kill on the same port and folder. */
  async start(): Promise<void> {
    const { mode, syncOnCommit = false } = this.#options;
    const args = ['--host', '127.0.0.1', '--port', `${this.#port}`, '--storage-path', join(this.#folder, 'data')];
    if (mode === 'standalone') args.push('--standalone');
    if (syncOnCommit) args.push('--sync-on-commit');
    const child = spawn(program, [...args, '--enable-test-commands', '--log-level', 'INFO'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child = child;
    this.#port = await portOf(child);
  }

  /** SIGSTOP: it accepts and never answers. SIGCONT: it goes on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(signal);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const startMillis = 60_000;

async function portOf(child: ChildProcess): Promise<number> {
  const lines = createInterface({ input: child.stderr!, signal: AbortSignal.timeout(startMillis) });
  for await (const line of lines) {
    const port = / listening on \S+:(\d+)$/.exec(line)?.[1];
    if (!port) continue;
    // What it writes from now on is read and dropped, else a full pipe would stop it.
    child.stderr!.resume();
    return Number(port);
  }
  throw new Error('the foreign MongoDB server did not start');
}
