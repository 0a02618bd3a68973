import { Worker } from 'node:worker_threads';
import type { Database } from '#sqlite';
import type { CheckpointDone, CheckpointOrder } from './checkpoint.worker.ts';

/** Pages of 4 KiB: 4 MiB of log that the file of events does not have yet. */
const behind = 1_024;
/** Past this length the log is restarted: under steady load the worker never catches up with its end. */
const long = 4 * behind;

/** Moves what was committed from the write-ahead log into the file, on a thread of its own: no append waits for it. */
export class Checkpointer {
  readonly #database: Database;
  readonly #file: string;
  #worker: Worker | undefined;
  #busy = false;

  constructor(database: Database, file: string) {
    this.#database = database;
    this.#file = file;
  }

  committed(): void {
    if (this.#busy) return;
    const [log, moved] = this.#log('NOOP');
    if (log - moved < behind) return;
    this.#busy = true;
    this.#worker ??= this.#start();
    this.#worker.postMessage('checkpoint' satisfies CheckpointOrder);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#busy = true;
    if (!worker) return;
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    worker.ref();
    worker.postMessage('close' satisfies CheckpointOrder);
    await exited;
  }

  /** The worker lies beside this file, in the sources (.ts) and in the build (.js). */
  #start(): Worker {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const script = new URL(`./checkpoint.worker.${extension}`, import.meta.url);
    const worker = new Worker(script, { workerData: this.#file, execArgv: [] });
    worker.unref();
    worker.on('message', (_done: CheckpointDone) => this.#done());
    worker.on('error', () => this.#replace(worker));
    return worker;
  }

  /** Moves the few pages that were written meanwhile: once nothing is left to move, the next commit restarts the log. */
  #done(): void {
    if (!this.#worker) return;
    this.#busy = false;
    if (this.#log('NOOP')[0] >= long) this.#log('PASSIVE');
  }

  /** This thread does the failed worker's checkpoint; the next checkpoint starts another worker. */
  #replace(failed: Worker): void {
    if (this.#worker !== failed) return;
    this.#worker = undefined;
    this.#busy = false;
    this.#log('PASSIVE');
  }

  /** Pages in the log, and those of them that the file has. An error here is not the appender's: it shows at the next commit. */
  #log(mode: 'NOOP' | 'PASSIVE'): readonly [number, number] {
    try {
      const [, log, moved] = this.#database.get(`PRAGMA wal_checkpoint(${mode})`)!;
      return [Number(log), Number(moved)];
    } catch {
      return [0, 0];
    }
  }
}
