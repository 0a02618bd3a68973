import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { newSubjectRef } from '#testing';
import type { Answer, HttpClient } from '../support/http-client.ts';

export const purposes = ['newsletter', 'profiling', 'surveys', 'partners'] as const;

interface Sent {
  readonly path: string;
  readonly body: object;
  readonly key: string;
}

export interface RecordedEvent {
  readonly eventId: string;
  readonly type: string;
  readonly revision: number;
  readonly recordedAt: string;
}

/** What the service answered that it has recorded. */
export interface Acknowledgement {
  readonly commandId: string;
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
}

/** What was answered to callers: the service may never take it back. */
export class History {
  readonly acknowledged: Acknowledgement[] = [];
  /** Subjects and purposes whose consent was withdrawn and that nobody gave anew. */
  readonly withdrawn: { readonly subjectRef: string; readonly purposeId: string }[] = [];
}

/** The endless list of commands that one caller sends. */
export type Script = Iterator<Sent, never>;

/** Grants and withdrawals for subjects of its own; what was withdrawn stays so. */
export function* ownSubjects(history: History): Generator<Sent, never> {
  for (let turn = 0; ; turn++) {
    const subjectRef = newSubjectRef();
    const purposeId = purposes[turn % purposes.length]!;
    yield give(subjectRef, purposeId);
    if (turn % 3 === 0) continue;
    yield turn % 3 === 1 ? withdraw(subjectRef, purposeId) : withdrawAll(subjectRef);
    // The generator goes on only once this command was acknowledged.
    history.withdrawn.push({ subjectRef, purposeId });
  }
}

/** Grants, refusals and withdrawals in competition with other callers about the same subject. */
export function* sharedSubject(subjectRef: string, caller: number): Generator<Sent, never> {
  for (let turn = caller; ; turn++) {
    const purposeId = purposes[turn % purposes.length]!;
    yield give(subjectRef, purposeId);
    yield turn % 2 === 0 ? withdraw(subjectRef, purposeId) : refuse(subjectRef, purposeId);
  }
}

/** One caller: it sends one command after the other, each with the same key until it is answered. */
export class Writer {
  private readonly script: Script;
  private readonly history: History;
  private pending: Sent | undefined;
  /** The last command that recorded something: one that recorded nothing is decided again. */
  private last: { readonly sent: Sent; readonly text: string } | undefined;

  constructor(script: Script, history: History) {
    this.script = script;
    this.history = history;
  }

  /** Sends commands until `stopped` is true or the service is gone, with a pause in milliseconds after each. */
  async write(client: HttpClient, stopped: () => boolean, pause = 0): Promise<void> {
    while (!stopped()) {
      this.pending ??= this.script.next().value;
      if (!(await this.send(client))) return;
      if (pause > 0) await delay(pause);
    }
  }

  /**
   * Sends again what was not answered before the service went away; and what was, as a caller does whose answer was lost on
   * the way.
   */
  async settle(client: HttpClient): Promise<void> {
    if (this.pending && !(await this.send(client))) throw new Error('the service went away again');
    if (!this.last) return;
    const { sent, text } = this.last;
    const again = await client.post(sent.path, sent.body, { key: sent.key });
    if (again.text !== text) throw new Error(`first answered ${text}, then ${again.text}`);
  }

  /** False when the service is gone. */
  private async send(client: HttpClient): Promise<boolean> {
    const { path, body, key } = this.pending!;
    for (;;) {
      const answer = await client.post(path, body, { key }).catch(() => undefined);
      if (!answer) return false;
      if (answer.status === 503) {
        await delay(20);
        continue;
      }
      const acknowledged = acknowledgementIn(answer);
      this.history.acknowledged.push(acknowledged);
      if (acknowledged.events.length > 0) this.last = { sent: this.pending!, text: answer.text };
      this.pending = undefined;
      return true;
    }
  }
}

export function acknowledgementIn(answer: Answer): Acknowledgement {
  if (answer.status !== 201 && answer.status !== 200) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body as unknown as Acknowledgement;
}

const subject = (subjectRef: string, rest: string): string => `/v1/subjects/${subjectRef}/${rest}`;
const sent = (path: string, body: object = {}): Sent => ({ path, body, key: randomUUID() });
const give = (subjectRef: string, purposeId: string): Sent =>
  sent(subject(subjectRef, 'consents'), { purposeId, consentType: 'expressed' });
const withdraw = (subjectRef: string, purposeId: string): Sent => sent(subject(subjectRef, `consents/${purposeId}/withdrawal`));
const refuse = (subjectRef: string, purposeId: string): Sent => sent(subject(subjectRef, `consents/${purposeId}/refusal`));
const withdrawAll = (subjectRef: string): Sent => sent(subject(subjectRef, 'withdrawal'));
