import { isDeepStrictEqual } from 'node:util';
import type { Condition, ProjectionState, RebuildProgress, SkippedEvent } from '#document-store';
import { controllerOf } from '#kernel';
import { viewName } from '../generations/generations.ts';
import { keepLease, takeLease } from './lease.ts';
import { ordersOf, ordersSpec } from '../orders/orders.ts';
import { codeOf, inTheWay, type Poison, type RunOutcome, supervised } from './run-outcome.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { runProjection } from './run-projection.ts';

const waitForLeaseMillis = 500;
const watchMillis = 1_000;
const firstBackoffMillis = 50;
const maxBackoffMillis = 2_000;

type State = Omit<Condition, 'since' | 'order' | 'rebuild' | 'skipped'>;

/**
 * Keeps one generation of a view running: starts a new run after a temporary failure, stops at any other, and reports the state for
 * readers.
 */
export class Supervisor {
  readonly #model: ReadModel;
  readonly #projection: string;
  readonly #dependencies: ProjectionDependencies;
  readonly #publish: () => void;
  readonly #limit: () => number | undefined;
  #takeOver: boolean;
  #epoch = 0;
  #failures = 0;
  #paused = false;
  #retry = false;
  /** The number of the last order that was read. */
  #order = 0;
  #reported: Omit<Condition, 'since'> | undefined;
  /** When the state was entered that was reported last, in milliseconds since the epoch. */
  #since = 0;
  /** Until the view has come to the end of the ledger. */
  #rebuild: RebuildProgress | undefined;
  #skipped: readonly SkippedEvent[] = [];
  #state: State = { state: 'booting' };
  /** Ends the current run, so that the loop starts over with the wanted state. */
  #interruption = new AbortController();

  /** `limit`: how many events a second it may project. */
  constructor(
    model: ReadModel,
    dependencies: ProjectionDependencies,
    publish: () => void,
    limit: () => number | undefined = () => undefined,
  ) {
    this.#model = model;
    this.#projection = collectionOf(model);
    this.#dependencies = dependencies;
    this.#publish = publish;
    this.#limit = limit;
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
    await this.#takeOrders();
    const ordered = () => this.#ordered();
    if (this.#paused) {
      await this.#report({ state: 'paused' });
      return keepLease(this.#projection, epoch, { signal, ordered }, this.#dependencies);
    }
    const retry = this.#retry;
    const enter = (state: ProjectionState, rebuild?: RebuildProgress) => {
      // The first state is entered once the quarantine has been tried again.
      if (retry) this.#retry = false;
      this.#rebuild = rebuild;
      return this.#enter(state);
    };
    const skip = (poison: Poison) => this.#skip(poison);
    const [model, limit, publish] = [this.#model, this.#limit, this.#publish];
    return runProjection({ model, epoch, signal, ordered, retry, limit, enter, skip, publish }, this.#dependencies);
  }

  /** Reads what operators have ordered. A retry that was reported as carried out is not repeated after a restart. */
  async #takeOrders(): Promise<void> {
    const { documents } = this.#dependencies;
    await documents.ensure([ordersSpec]);
    const { number, paused, retry } = await ordersOf(documents, viewName(this.#model));
    const { condition } = await documents.progress(this.#projection);
    this.#rebuild = condition?.rebuild;
    this.#skipped = condition?.skipped ?? [];
    if (number === this.#order) return;
    this.#paused = paused;
    this.#retry ||= retry > Math.max(this.#order, condition?.order ?? 0);
    this.#order = number;
  }

  async #ordered(): Promise<boolean> {
    return (await ordersOf(this.#dependencies.documents, viewName(this.#model))).number !== this.#order;
  }

  async #enter(state: ProjectionState): Promise<void> {
    if (state === 'running') this.#failures = 0;
    // The last error stays visible until the projection runs again.
    const error = state === 'running' ? undefined : this.#reported?.error;
    await this.#report({ state, ...(error !== undefined && { error }) });
  }

  async #skip(poison: Poison): Promise<void> {
    const event = { ...inTheWay(poison), controllerId: controllerOf(poison.event.stream) };
    this.#skipped = [...this.#skipped.filter(({ eventId }) => eventId !== event.eventId), event];
    await this.#report(this.#state);
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
      case 'incomplete':
        await this.#restart('EVENT_MISSING', undefined);
        return this.#dependencies.time.sleep(this.#backoff(), signal);
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
  async #stop(condition: State, signal: AbortSignal, cause?: unknown): Promise<void> {
    await this.#report(condition, cause);
    await this.#attempt(() => this.#dependencies.documents.release(this.#projection, this.#dependencies.holder));
    const dropped = async () => (await this.#dependencies.documents.progress(this.#projection)).condition === undefined;
    do await this.#dependencies.time.sleep(watchMillis, signal);
    while (!signal.aborted && !(await this.#attempt(dropped)) && !(await this.#attempt(() => this.#ordered())));
    this.#reported = undefined;
  }

  async #report(state: State, cause?: unknown): Promise<void> {
    const entered = { ...state, ...(this.#order > 0 && { order: this.#order }) };
    const skipped = this.#skipped.length > 0 && { skipped: this.#skipped };
    const condition = { ...entered, ...(this.#rebuild && { rebuild: this.#rebuild }), ...skipped };
    this.#state = state;
    if (isDeepStrictEqual(this.#reported, condition)) return;
    const { rebuild: _progress, skipped: _skipped, ...before } = this.#reported ?? {};
    if (!isDeepStrictEqual(before, entered)) {
      this.#since = this.#dependencies.time.now();
      const why = cause !== undefined && { cause };
      this.#dependencies.observe({ projection: this.#projection, kind: 'state', ...entered, ...why });
    }
    const report = { ...condition, since: this.#since };
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
