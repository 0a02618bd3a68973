import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { configOf, stagesOf, type ImageConfig } from './dockerfile.ts';
import { buildStages, removeTree, removeWriting } from './image-build.ts';

type Env = Readonly<Record<string, string>>;

/** A process of the image. */
export interface Container {
  readonly url: string;
  /** Whether the health check of the image finds it ready. */
  healthy(): boolean;
  /** The stop signal of the image; resolves with the exit code. */
  stop(): Promise<number | null>;
}

const startMillis = 30_000;

/** What docker/Dockerfile makes, as a folder: its user, its environment, its read-only tree, without an engine. */
export class PlainImage {
  readonly config: ImageConfig;
  readonly root: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'consent-ledger-image-'));
  readonly #running = new Set<Container>();

  constructor() {
    const stages = stagesOf();
    this.config = configOf(stages.at(-1)!);
    this.root = join(this.#folder, stages.at(-1)!.name);
    buildStages(stages, this.#folder);
    // The base image is Node; the tests run on the version that it names.
    mkdirSync(dirname(this.#node), { recursive: true });
    cpSync(process.execPath, this.#node);
    chmodSync(this.#folder, 0o755);
    removeWriting(this.app);
    removeWriting(join(this.root, 'usr'));
  }

  get #node(): string {
    return join(this.root, 'usr/local/bin', this.config.entrypoint[0]!);
  }

  get app(): string {
    return join(this.root, this.config.workdir);
  }

  /** Runs `node <args>` to its end, as the user of the image. */
  run(args: readonly string[], env: Env = {}) {
    return spawnSync(this.#node, [...args], { ...this.#options(env), encoding: 'utf8', timeout: startMillis });
  }

  /** Starts a service and waits until it is healthy; without a command that of the image. */
  async start(command: readonly string[] = this.config.command, given: Env = {}): Promise<Container> {
    const env = { HOST: '127.0.0.1', PORT: String(await freePort()), ...given };
    const child = spawn(this.#node, [...command], { ...this.#options(env), stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = `${complaint}${text}`.slice(-4_096)));
    const ended = once(child, 'exit') as Promise<[number | null]>;
    const container: Container = {
      url: `http://127.0.0.1:${env.PORT}`,
      healthy: () => this.run(this.config.healthcheck.slice(1), env).status === 0,
      stop: async () => {
        child.kill(this.config.stopSignal);
        const [code] = await ended;
        this.#running.delete(container);
        return code;
      },
    };
    this.#running.add(container);
    for (const until = Date.now() + startMillis; !container.healthy(); await delay(100))
      if (child.exitCode !== null || Date.now() > until) throw new Error(`${command.join(' ')} is not healthy: ${complaint}`);
    return container;
  }

  async remove(): Promise<void> {
    await Promise.all([...this.#running].map((container) => container.stop()));
    removeTree(this.#folder);
  }

  /** The environment of the image and nothing of this process; its folders are those below its root. */
  #options(given: Env) {
    const own = Object.entries(this.config.env).map(([name, value]) => [
      name,
      value.replace(/^(embedded:)?\//, `$1${this.root}/`),
    ]);
    const { uid, gid } = this.config;
    // Only root may become another user; for anybody else the tree is read-only as well.
    return { cwd: this.app, env: { ...Object.fromEntries(own), ...given } as Env, ...(process.getuid?.() === 0 && { uid, gid }) };
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
