import {
  digestOf,
  executeControllerCommand,
  executePolicyCommand,
  executePurposeCommand,
  executeSubjectCommand,
  ledgerCatalogue,
  StreamCache,
  StreamTurns,
  type Answered,
  type AnsweredResult,
  type CommandMeta,
  type PolicyUseCase,
} from '#application';
import type { EventStore } from '#event-store';
import type { ControllerCommand, PurposeCommand, Attribution, SubjectCommand } from '#domain';
import type { ActorRole, Instant } from '#kernel';

type Unsaid<C> = C extends unknown ? Omit<C, 'attribution'> : never;

/** Who says a command, through whose token, and the times that it states. */
export interface Saying extends Partial<Omit<Attribution, 'actor'>> {
  readonly role?: ActorRole;
  readonly id?: string;
  readonly sub?: string;
  readonly roles?: readonly string[];
}

/** A part of the corpus: one tenant's story, recorded once and never changed. */
export interface Chapter {
  /** The tenant; a chapter that the corpus holds already is never told again. */
  readonly controllerId: string;
  tell(scribe: Scribe): Promise<void>;
}

/** Records a chapter by real commands through the pipeline that the service uses, at times that the chapter says. */
export class Scribe {
  /** One minute passes with each command. */
  private millis = 0;
  private commands = 0;
  private readonly pipeline;
  private readonly catalogue;
  private readonly controllerId: string;

  constructor(controllerId: string, store: EventStore) {
    this.controllerId = controllerId;
    const cache = new StreamCache(store);
    this.pipeline = { store, cache, turns: new StreamTurns(), clock: () => this.millis, onClockClamp: () => undefined };
    this.catalogue = ledgerCatalogue(cache);
  }

  at(instant: string): this {
    this.millis = Date.parse(instant);
    return this;
  }

  controller(command: Unsaid<ControllerCommand>, saying: Saying = {}) {
    const attribution = { ...command, attribution: this.attribution({ role: 'dataController', ...saying }) };
    return this.done(executeControllerCommand(this.pipeline, { command: attribution, meta: this.meta(attribution, saying) }));
  }

  purpose(command: Unsaid<PurposeCommand>, saying: Saying = {}) {
    const attribution = { ...command, attribution: this.attribution({ role: 'dataController', ...saying }) } as PurposeCommand;
    return this.done(
      executePurposeCommand(this.pipeline, this.catalogue, { command: attribution, meta: this.meta(attribution, saying) }),
    );
  }

  policy(command: Omit<PolicyUseCase['command'], 'attribution'>, saying: Saying = {}) {
    const attribution = { ...command, attribution: this.attribution({ role: 'dataController', ...saying }) };
    return this.done(executePolicyCommand(this.pipeline, { command: attribution, meta: this.meta(attribution, saying) }));
  }

  subject(subjectRef: string, command: Unsaid<SubjectCommand>, saying: Saying = {}) {
    const attribution = { ...command, attribution: this.attribution(saying) } as SubjectCommand;
    const meta = this.meta(attribution, saying);
    return this.done(executeSubjectCommand(this.pipeline, this.catalogue, { subjectRef, command: attribution, meta }));
  }

  private attribution({ role = 'dataSubject', id = 'anna', channel = 'web', expressedAt, receivedAt }: Saying): Attribution {
    return { actor: { id, role }, channel, ...(expressedAt && { expressedAt }), ...(receivedAt && { receivedAt }) };
  }

  private meta(command: object, { sub = 'shop', roles = ['service-command'] }: Saying): CommandMeta {
    this.commands += 1;
    return {
      commandId: `${this.controllerId}-${String(this.commands).padStart(4, '0')}`,
      commandDigest: digestOf({ sub, command }),
      controllerId: this.controllerId,
      recordedBy: { sub, roles },
    };
  }

  /** A chapter is made of facts: what records nothing does not belong into it. */
  private async done<State>(result: Promise<AnsweredResult<State>>): Promise<Record<string, string>> {
    const outcome = await result;
    if (outcome.kind !== 'recorded') {
      throw new Error(`${this.controllerId}, command ${this.commands}: ${'code' in outcome ? outcome.code : outcome.kind}`);
    }
    this.millis += 60_000;
    return (outcome as Answered<State>).answer as Record<string, string>;
  }
}

/** A reference that fits the contract and that people can tell from others. */
export const refOf = (name: string): string => `${name.padEnd(21, '0')}A`;
export const time = (instant: string): Instant => instant as Instant;
