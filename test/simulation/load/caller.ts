import { MinimumPosition } from '#application';
import type { SubjectCommand } from '#domain';
import { StoreUnavailable } from '#kernel';
import type { Random } from '../schedule/random.ts';
import { give, refuse, withdraw, withdrawAll } from '#testing';
import { checkPermit, type Permit } from '../invariants/permits.ts';
import { SimulatedProcess } from '../schedule/simulated-process.ts';
import type { Sent } from '../services/api.ts';
import type { Cluster } from '../services/cluster.ts';
import { flippedSubject, purposeIds, subjectRefs, watchedSubject } from '../services/names.ts';
import type { World } from '../services/world.ts';

/** How long a caller waits for an answer, in milliseconds. */
const patience = 3_000;

/** Whom and what a command or a question is about. */
interface Asked {
  readonly subjectRef: string;
  readonly purposeId: string;
}

const someAsked = (random: Random): Asked => ({ subjectRef: random.of(subjectRefs), purposeId: random.of(purposeIds) });

type Answer<Result> = { readonly result: Result } | { readonly error: unknown } | 'none';

/** Sends commands until they are answered, each under one key, and asks for decisions. */
export class Caller {
  readonly #world: World;
  readonly #cluster: Cluster;
  readonly #process: SimulatedProcess;
  /** The position of the last answer, which the caller may insist on. */
  #seen = 0n;
  #last: Asked;

  constructor(name: string, world: World, cluster: Cluster) {
    this.#world = world;
    this.#cluster = cluster;
    this.#process = new SimulatedProcess(name, world.scheduler);
    this.#last = someAsked(world.random);
  }

  /** Commands and questions of all kinds, about subjects for whom others send commands too. */
  async work(requests: number): Promise<void> {
    const { random } = this.#world;
    for (let request = 0; request < requests; request++) {
      await this.#process.wait('request', random.between(0, 1_500));
      await (random.chance(0.4) ? this.command() : this.#askSomehow(random.chance(0.8) ? this.#last : someAsked(random)));
    }
  }

  /** Gives and withdraws the consent of a subject of its own, and asks about it for longer than a view may be stale. */
  async watch(rounds: number): Promise<void> {
    const { random } = this.#world;
    for (let round = 0; round < rounds; round++) {
      const about = { subjectRef: watchedSubject, purposeId: random.of(purposeIds) };
      await this.#deliver(about, give(about.purposeId, { dataCategories: ['email'] }));
      await this.#process.wait('withdraws', random.between(500, 3_000));
      await this.#deliver(about, withdraw(about.purposeId));
      for (let question = 0; question < 8; question++) {
        await this.#process.wait('asks', random.between(200, 2_000));
        await this.#askSomehow(about);
      }
    }
  }

  /** Gives and withdraws a consent, and asks at once for an answer that counts the withdrawal, until the work is over. */
  async insist(work: Promise<unknown>): Promise<void> {
    const { random } = this.#world;
    const ended = new AbortController();
    const end = () => ended.abort();
    void work.then(end, end);
    const about = { subjectRef: flippedSubject, purposeId: purposeIds[0] };
    await this.#deliver(about, give(about.purposeId, { dataCategories: ['email'] }));
    while (!ended.signal.aborted) {
      // Every generation holds the consent by then.
      await this.#process.wait('withdraws', random.between(50, 200));
      await this.#deliver(about, withdraw(about.purposeId));
      const asked = Array.from({ length: 4 }, async () => {
        await this.#process.wait('asks', random.between(0, 100));
        await this.#ask(about, 'projected', this.#seen);
      });
      await Promise.all(asked);
      await this.#deliver(about, give(about.purposeId, { dataCategories: ['email'] }));
    }
  }

  async command(): Promise<void> {
    const { random } = this.#world;
    const about = someAsked(random);
    const { purposeId } = about;
    const given = () => give(purposeId, { dataCategories: ['email'] });
    const make = random.of([given, given, () => withdraw(purposeId), () => withdrawAll(), () => refuse(purposeId)]);
    await this.#deliver(about, make());
  }

  /** Sends a command under one key until it is answered. */
  async #deliver(about: Asked, command: SubjectCommand): Promise<void> {
    const { random } = this.#world;
    this.#last = about;
    const sent = { commandId: random.uuid(), subjectRef: about.subjectRef, command };
    while (!(await this.#send(sent))) await this.#process.wait('tries again', random.between(10, 500));
    // The answer may have been lost on the way: the caller cannot know.
    if (random.chance(0.2)) await this.#send(sent);
  }

  /** True when there is nothing more to send. */
  async #send(sent: Sent): Promise<boolean> {
    const answer = await this.#answerOf(this.#cluster.someApi()?.record(sent));
    if (answer === 'none') return false;
    if ('error' in answer) return this.#isFinal(answer.error);
    const { result } = answer;
    this.#world.meet(result.kind);
    if (result.kind === 'contention') return false;
    if (!('state' in result)) return true;
    this.#world.acknowledged.add(result);
    this.#seen = result.position;
    return true;
  }

  async #askSomehow(about: Asked): Promise<void> {
    const { random } = this.#world;
    const consistency = random.of(['projected', 'projected', 'strong'] as const);
    await this.#ask(about, consistency, consistency === 'projected' && random.chance(0.3) ? this.#seen : 0n);
  }

  async #ask(about: Asked, consistency: Permit['consistency'], minimum: bigint): Promise<void> {
    const { scheduler, findings, ledger, isMended } = this.#world;
    const question = { ...about, consistency };
    const askedAt = scheduler.now;
    const request = { ...question, dataCategories: ['email'] } as const;
    const insisting = minimum > 0n && { minimumPosition: new MinimumPosition(minimum) };
    const answer = await this.#answerOf(this.#cluster.someApi()?.decide({ request, ...insisting }));
    if (answer === 'none') return;
    if ('error' in answer) return void this.#isFinal(answer.error);
    this.#world.meet(answer.result.code);
    if (answer.result.decision === 'PERMIT') checkPermit({ ...question, minimum, askedAt }, ledger, findings, isMended);
  }

  async #answerOf<Result>(work: Promise<Result> | undefined): Promise<Answer<Result>> {
    const answered = new AbortController();
    const result = work?.then(
      (result): Answer<Result> => ({ result }),
      (error: unknown): Answer<Result> => ({ error }),
    );
    const answer = await Promise.race([
      result ?? ('none' as const),
      this.#process.wait('gives up', patience, answered.signal).then(() => 'none' as const),
    ]);
    answered.abort();
    return answer;
  }

  /** Whether the same command would fail in the same way again. */
  #isFinal(error: unknown): boolean {
    const { code } = error as { readonly code?: unknown };
    if (error instanceof StoreUnavailable) return false;
    this.#world.meet(String(code ?? error));
    if (code !== 'EVENT_UNKNOWN') this.#world.findings.report('answered', `a request failed: ${String(error)}`);
    return true;
  }
}
