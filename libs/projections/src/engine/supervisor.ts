import type { Condition, ProjectionState } from '#document-store';
import { keepLease, takeLease } from './lease.ts';
import { inTheWay, type RunOutcome, supervised } from './run-outcome.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { runProjection } from './run-projection.ts';

const waitForLeaseMillis = 500;
const watchMillis = 1_000;
const firstBackoffMillis = 50;
const maxBackoffMillis = 2_000;

/** Keeps one view running: starts a new run after a temporary failure, stops at any other, and reports the state for readers. */
export class Supervisor {
  readonly #model: ReadModel;
  readonly #projection: string;
  readonly #dependencies: ProjectionDependencies;
  readonly #publish: () => void;
  #takeOver: boolean;
  #epoch = 0;
  #failures = 0;
  #paused = false;
  #retry = false;
  #reported: Omit<Condition, 'since'> | undefined;
  /** Ends the current run, so that the loop starts over with the wanted state. */
  #interruption = new AbortController();

  constructor(model: ReadModel, dependencies: ProjectionDependencies, publish: () => void) {
    this.#model = model;
    this.#projection = collectionOf(model);
    this.#dependencies = dependencies;
    this.#publish = publish;
    this.#takeOver = dependencies.takeOver;
  }

  async run(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      this.#interruption = new AbortController();
      const signal = AbortSignal.any([stopping, this.#interruption.signal]);
      await this.#conclude(await supervised(this.#runOnce(signal)), signal);
    }
    await this.#attempt(() => this.#dependencies.documents.release(this.#projection, this.#dependencies.holder));
  }

  /** Until `resume` the view is not updated and turns stale. */
  pause(): void {
    this.#paused = true;
    this.#interruption.abort();
  }

  /** Continues after a pause, or retries the event that it stopped at. */
  resume(): void {
    this.#paused = false;
    this.#interruption.abort();
  }

  /** Projects the streams in quarantine again; also retries the event that it stopped at. */
  retry(): void {
    this.#retry = true;
    this.#interruption.abort();
  }

  async #runOnce(signal: AbortSignal): Promise<RunOutcome> {
    const epoch = await takeLease(this.#projection, this.#takeOver, this.#dependencies);
    if (epoch === undefined) return { kind: 'fenced' };
    this.#epoch = epoch;
    this.#takeOver = false;
    if (this.#paused) {
      await this.#report({ state: 'paused' });
      return keepLease(this.#projection, epoch, signal, this.#dependencies);
    }
    const retry = this.#retry;
    const enter = (state: ProjectionState) => {
      // The first state is entered once the quarantine has been tried again.
      if (retry) this.#retry = false;
      return this.#enter(state);
    };
    return runProjection({ model: this.#model, epoch, signal, retry, enter, publish: this.#publish }, this.#dependencies);
  }

  async #enter(state: ProjectionState): Promise<void> {
    if (state === 'running') this.#failures = 0;
    // The last error stays visible until the projection runs again.
    const error = state === 'running' ? undefined : this.#reported?.error;
    await this.#report({ state, ...(error !== undefined && { error }) });
  }

  async #conclude(outcome: RunOutcome, signal: AbortSignal): Promise<void> {
    switch (outcome.kind) {
      case 'ended':
        return;
      case 'fenced':
        // From now on the other projector reports the state.
        this.#reported = undefined;
        return this.#dependencies.time.sleep(waitForLeaseMillis, signal);
      case 'stalled':
        return this.#restart('STALLED', undefined);
      case 'dropped':
        await this.#restart(codeOf(outcome.cause), outcome.cause);
        return this.#dependencies.time.sleep(this.#backoff(), signal);
      case 'poison': {
        const { poison } = outcome;
        return this.#stop({ state: 'stopped', error: 'POISON_EVENT', at: inTheWay(poison) }, signal, poison.cause);
      }
      case 'otherLedger':
        return this.#stop({ state: 'stopped', error: 'VIEW_OF_ANOTHER_LEDGER' }, signal);
      default:
        return outcome satisfies never;
    }
  }

  async #restart(error: string, cause: unknown): Promise<void> {
    this.#dependencies.observe({ projection: this.#projection, kind: 'trouble', error, cause });
    await this.#report({ state: 'booting', error });
  }

  /** Stays stopped until it is resumed, or the view is dropped in order to be rebuilt. */
  async #stop(condition: Omit<Condition, 'since'>, signal: AbortSignal, cause?: unknown): Promise<void> {
    await this.#report(condition, cause);
    await this.#attempt(() => this.#dependencies.documents.release(this.#projection, this.#dependencies.holder));
    const dropped = async () => (await this.#dependencies.documents.progress(this.#projection)).condition === undefined;
    do await this.#dependencies.time.sleep(watchMillis, signal);
    while (!signal.aborted && !(await this.#attempt(dropped)));
    this.#reported = undefined;
  }

  async #report(condition: Omit<Condition, 'since'>, cause?: unknown): Promise<void> {
    const { state, error, at } = condition;
    if (this.#reported?.state === state && this.#reported.error === error && this.#reported.at?.eventId === at?.eventId) return;
    this.#dependencies.observe({
      projection: this.#projection,
      kind: 'state',
      ...condition,
      ...(cause !== undefined && { cause }),
    });
    const report = { ...condition, since: this.#dependencies.time.now() };
    const outcome = await this.#attempt(() => this.#dependencies.documents.report(this.#projection, report, this.#epoch));
    this.#reported = outcome === 'written' ? condition : undefined;
    this.#publish();
  }

  #backoff(): number {
    const full = Math.min(maxBackoffMillis, firstBackoffMillis * 2 ** this.#failures++);
    return full * (0.5 + this.#dependencies.random() / 2);
  }

  /** For reports to readers: while the store is unavailable they are lost, and the age of the heartbeat tells enough. */
  async #attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (cause) {
      this.#dependencies.observe({ projection: this.#projection, kind: 'trouble', error: codeOf(cause), cause });
      return undefined;
    }
  }
}

const codeOf = (cause: unknown): string =>
  cause === undefined ? 'SUBSCRIPTION_DROPPED' : ((cause as { code?: string }).code ?? 'PROJECTION_FAILED');
