import type { Condition, ProjectionState } from '#document-store';
import { keepLease, takeLease } from './lease.ts';
import { type RunOutcome, supervised } from './run-outcome.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { runProjection } from './projection-run.ts';

const waitForLeaseMillis = 500;
const watchMillis = 1_000;
const firstBackoffMillis = 50;
const maxBackoffMillis = 2_000;

/** Keeps one view running: begins anew after whatever can pass, stops at what cannot, and says so where readers look. */
export class Supervisor {
  readonly #model: ReadModel;
  readonly #projection: string;
  readonly #parts: ProjectionDependencies;
  readonly #publish: () => void;
  #takeOver: boolean;
  #epoch = 0;
  #failures = 0;
  #paused = false;
  #said: Omit<Condition, 'since'> | undefined;
  /** Ends what is going on, so that the loop looks again at what it is meant to do. */
  #interruption = new AbortController();

  constructor(model: ReadModel, parts: ProjectionDependencies, publish: () => void) {
    this.#model = model;
    this.#projection = collectionOf(model);
    this.#parts = parts;
    this.#publish = publish;
    this.#takeOver = parts.takeOver;
  }

  async run(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      this.#interruption = new AbortController();
      const signal = AbortSignal.any([stopping, this.#interruption.signal]);
      await this.#after(await supervised(this.#turn(signal)), signal);
    }
    await this.#attempt(() => this.#parts.documents.release(this.#projection, this.#parts.holder));
  }

  /** The view stays as it is, and grows too old to decide upon, until `resume`. */
  pause(): void {
    this.#paused = true;
    this.#interruption.abort();
  }

  /** Goes on after a pause, or tries again what it stopped at. */
  resume(): void {
    this.#paused = false;
    this.#interruption.abort();
  }

  async #turn(signal: AbortSignal): Promise<RunOutcome> {
    const epoch = await takeLease(this.#projection, this.#takeOver, this.#parts);
    if (epoch === undefined) return { kind: 'fenced' };
    this.#epoch = epoch;
    this.#takeOver = false;
    if (this.#paused) {
      await this.#say({ state: 'paused' });
      return keepLease(this.#projection, epoch, signal, this.#parts);
    }
    const enter = (state: ProjectionState) => this.#enter(state);
    return runProjection({ model: this.#model, epoch, signal, enter, publish: this.#publish }, this.#parts);
  }

  async #enter(state: ProjectionState): Promise<void> {
    if (state === 'running') this.#failures = 0;
    // Until it runs again, what broke it last stays to be seen.
    const error = state === 'running' ? undefined : this.#said?.error;
    await this.#say({ state, ...(error !== undefined && { error }) });
  }

  async #after(outcome: RunOutcome, signal: AbortSignal): Promise<void> {
    switch (outcome.kind) {
      case 'ended':
        return;
      case 'fenced':
        // The other one says how the view is from now on.
        this.#said = undefined;
        return this.#parts.time.sleep(waitForLeaseMillis, signal);
      case 'stalled':
        return this.#beginAnew('STALLED', undefined);
      case 'dropped':
        await this.#beginAnew(codeOf(outcome.cause), outcome.cause);
        return this.#parts.time.sleep(this.#backoff(), signal);
      case 'poison': {
        const { position, eventId, cause } = outcome.poison;
        return this.#stop({ state: 'stopped', error: 'POISON_EVENT', at: { position: `${position}`, eventId } }, signal, cause);
      }
      case 'otherLedger':
        return this.#stop({ state: 'stopped', error: 'VIEW_OF_ANOTHER_LEDGER' }, signal);
      default:
        return outcome satisfies never;
    }
  }

  async #beginAnew(error: string, cause: unknown): Promise<void> {
    this.#parts.observe({ projection: this.#projection, kind: 'trouble', error, cause });
    await this.#say({ state: 'booting', error });
  }

  /** Stays stopped until somebody resumes it, or drops the view to have it made from zero. */
  async #stop(condition: Omit<Condition, 'since'>, signal: AbortSignal, cause?: unknown): Promise<void> {
    await this.#say(condition, cause);
    await this.#attempt(() => this.#parts.documents.release(this.#projection, this.#parts.holder));
    const dropped = async () => (await this.#parts.documents.progress(this.#projection)).condition === undefined;
    do await this.#parts.time.sleep(watchMillis, signal);
    while (!signal.aborted && !(await this.#attempt(dropped)));
    this.#said = undefined;
  }

  async #say(condition: Omit<Condition, 'since'>, cause?: unknown): Promise<void> {
    const { state, error, at } = condition;
    if (this.#said?.state === state && this.#said.error === error && this.#said.at?.eventId === at?.eventId) return;
    this.#parts.observe({ projection: this.#projection, kind: 'state', ...condition, ...(cause !== undefined && { cause }) });
    const report = { ...condition, since: this.#parts.time.now() };
    const said = await this.#attempt(() => this.#parts.documents.report(this.#projection, report, this.#epoch));
    this.#said = said === 'written' ? condition : undefined;
    this.#publish();
  }

  #backoff(): number {
    const full = Math.min(maxBackoffMillis, firstBackoffMillis * 2 ** this.#failures++);
    return full * (0.5 + this.#parts.random() / 2);
  }

  /** For what readers are told: while the store is away the age of the heartbeat tells them enough. */
  async #attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (cause) {
      this.#parts.observe({ projection: this.#projection, kind: 'trouble', error: codeOf(cause), cause });
      return undefined;
    }
  }
}

const codeOf = (cause: unknown): string =>
  cause === undefined ? 'SUBSCRIPTION_DROPPED' : ((cause as { code?: string }).code ?? 'PROJECTION_FAILED');
