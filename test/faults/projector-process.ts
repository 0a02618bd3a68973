import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../tools/service-process.ts';

const script = join(import.meta.dirname, 'projector-with-fault.ts');

/** A projector in a process of its own that a signal meets at a named point of its work. */
export class ProjectorProcess {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  /** `point`: as `sendSignalAt` takes it. */
  constructor(folder: string, point: string, signal: 'SIGKILL' | 'SIGSTOP') {
    const env = { ...process.env, NODE_OPTIONS: '' };
    const args = [script, folder, point, signal];
    this.#child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#lines = createInterface({ input: this.#child.stdout! })[Symbol.asyncIterator]();
  }

  /** Rejects when the process ends before. */
  async reachesPoint(): Promise<void> {
    await this.#prints((line) => line.startsWith('at the point: '));
  }

  /** Rejects when the process ends before it has asked in vain for the lease of each view. */
  async isRefused(views: readonly string[]): Promise<void> {
    const left = new Set(views.map((view) => `no lease: ${view}`));
    await this.#prints((line) => left.delete(line) && left.size === 0);
  }

  /** Goes on after SIGSTOP. */
  wake(): void {
    this.#child.kill('SIGCONT');
  }

  /** Resolves with the signal that ended it. */
  async end(): Promise<NodeJS.Signals | null> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit');
    return this.#child.signalCode;
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.end();
  }

  async #prints(wanted: (line: string) => boolean): Promise<void> {
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error('the projector has ended');
      if (wanted(value)) return;
    }
  }
}
