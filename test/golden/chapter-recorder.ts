import type { ReceivedPolicyCommand } from '#application';
import type { EventStore } from '#event-store';
import type { Attribution, ControllerCommand, PurposeCommand, SkipProjectedEvent, SubjectCommand } from '#domain';
import type { ActorRole, Instant } from '#kernel';
import { Recorder, type Recorded, type Recording } from '../../libs/testing/src/recorder.ts';

/** A command of the union without its attribution, which the recorder adds. */
type Unattributed<Command> = Command extends unknown ? Omit<Command, 'attribution'> : never;

/** Whose act a command is, with whose token it comes, and the times that it states. */
export interface Origin extends Partial<Omit<Attribution, 'actor'>> {
  readonly role?: ActorRole;
  readonly id?: string;
  readonly sub?: string;
  readonly roles?: readonly string[];
}

/** A part of the corpus: the events of one tenant, recorded once and never changed. */
export interface Chapter {
  /** The tenant; a chapter that the corpus holds is never recorded again. */
  readonly controllerId: string;
  record(recorder: ChapterRecorder): Promise<void>;
}

/** Records a chapter by real commands through the pipeline that the service uses, at times that the chapter states. */
export class ChapterRecorder {
  /** One minute passes with each command. */
  private millis = 0;
  private commands = 0;
  private readonly recorder: Recorder;

  constructor(controllerId: string, store: EventStore) {
    this.recorder = new Recorder(store, { controllerId, clock: () => this.millis });
  }

  at(instant: string): this {
    this.millis = Date.parse(instant);
    return this;
  }

  controller(command: Unattributed<ControllerCommand>, origin: Origin = {}) {
    const attributed = { ...command, attribution: attributionOf({ role: 'dataController', ...origin }) };
    return this.done(this.recorder.controller(attributed, this.recording(origin)));
  }

  purpose(command: Unattributed<PurposeCommand>, origin: Origin = {}) {
    const attributed = { ...command, attribution: attributionOf({ role: 'dataController', ...origin }) };
    return this.done(this.recorder.purpose(attributed, this.recording(origin)));
  }

  policy(command: Unattributed<ReceivedPolicyCommand>, origin: Origin = {}) {
    const attributed = { ...command, attribution: attributionOf({ role: 'dataController', ...origin }) };
    return this.done(this.recorder.policy(attributed, this.recording(origin)));
  }

  operations(command: Unattributed<SkipProjectedEvent>, origin: Origin = {}) {
    const attributed = { ...command, attribution: attributionOf({ role: 'dataController', channel: 'api', ...origin }) };
    return this.done(this.recorder.operations(attributed, this.recording(origin)));
  }

  subject(subjectRef: string, command: Unattributed<SubjectCommand>, origin: Origin = {}) {
    const attributed = { ...command, attribution: attributionOf(origin) } as SubjectCommand;
    return this.done(this.recorder.subject(subjectRef, attributed, this.recording(origin)));
  }

  private recording({ sub = 'shop', roles = ['service-command'] }: Origin): Recording {
    this.commands += 1;
    const commandId = `${this.recorder.controllerId}-${String(this.commands).padStart(4, '0')}`;
    return { commandId, recordedBy: { sub, roles } };
  }

  /** A chapter is made of facts: a command that records nothing does not belong in it. */
  private async done<State>(recording: Promise<Recorded<State>>): Promise<Recorded<State>['answer']> {
    const { kind, answer } = await recording;
    if (kind !== 'recorded') throw new Error(`${this.recorder.controllerId}, command ${this.commands}: ${kind}`);
    this.millis += 60_000;
    return answer;
  }
}

const attributionOf = ({ role = 'dataSubject', id = 'anna', channel = 'web', expressedAt, receivedAt }: Origin): Attribution => ({
  actor: { id, role },
  channel,
  ...(expressedAt && { expressedAt }),
  ...(receivedAt && { receivedAt }),
});

/** A subject reference of the form that the contract asks for, readable for people. */
export const refOf = (name: string): string => `${name.padEnd(21, '0')}A`;
export const time = (instant: string): Instant => instant as Instant;
