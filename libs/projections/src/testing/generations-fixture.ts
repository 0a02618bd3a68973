import { changeGenerations, generationsOf, inGeneration, type Generations } from '../generations/generations.ts';
import { flip, flipBack, type FlipOptions, type FlipResult } from '../flip/flip.ts';
import { beginRebuild } from '../generations/rebuild.ts';
import { nothingSkipped } from '../read-model/event-effects.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import { counter, decode } from './counter-view.ts';
import type { EngineFixture } from './engine-fixture.ts';
import { eventually } from './manual-time.ts';

/** The counter and its generations, as an operator and a reader see them. */
export class GenerationsFixture {
  readonly #fixture: EngineFixture;
  readonly #model: ReadModel;

  constructor(fixture: EngineFixture, model: ReadModel = counter as ReadModel) {
    this.#fixture = fixture;
    this.#model = model;
  }

  get found(): Promise<Generations> {
    return generationsOf(this.#fixture.documents, this.#model);
  }

  /** Orders a rebuild, and lets the projectors notice. */
  async rebuild(eventsPerSecond = 100_000): Promise<void> {
    const { documents, time } = this.#fixture;
    await beginRebuild(documents, this.#model, { now: time.now(), eventsPerSecond });
    await time.advance(1_100);
  }

  /** The generation has come to this position, and its heartbeat says so. */
  async reaches(position: bigint, generation = 2): Promise<void> {
    const projection = `counter.v1${generation > 1 ? `.g${generation}` : ''}`;
    await this.#fixture.reaches(position, projection);
    await eventually(async () => {
      await this.#fixture.time.advance(200);
      return (await this.#fixture.progress(projection)).heartbeat !== undefined;
    });
  }

  flip(over: Partial<FlipOptions> = {}): Promise<FlipResult> {
    return flip(this.#model, { ...this.#options, ...over });
  }

  flipBack(): Promise<FlipResult> {
    return flipBack(this.#model, this.#options);
  }

  /** Makes a generation live without looking at it. */
  async forceLive(live: number): Promise<void> {
    await changeGenerations(this.#fixture.documents, this.#model, (before) => ({ ...before, live }));
  }

  view(generation: number): Promise<Record<string, unknown>> {
    return this.#fixture.view(inGeneration(this.#model, generation));
  }

  get #options(): FlipOptions {
    const { ledger, documents, time } = this.#fixture;
    return { ledger, documents, decode, isSkipped: nothingSkipped, clock: time.now };
  }
}
