import type { Callers, Person } from '../support/callers.ts';

/** A command as http-api 2 and 3 describe it, with a request that sends every field it may have. */
export interface CommandExample {
  readonly command: string;
  /** As the application declares it. */
  readonly route: string;
  readonly by: 'admin' | 'service' | 'operator' | 'approver';
  /** Records what the command needs, and gives the path to send it to. */
  path(callers: Callers, who: Person): Promise<string> | string;
  /** Every field of its own; the fields that all commands about a subject share are added. */
  body(callers: Callers, who: Person, path: string): Promise<object> | object;
  readonly required: readonly string[];
  /** Types of the events that its answer names. */
  readonly records: readonly string[];
  /** The fields of its answer beside the events. */
  readonly answers: readonly string[];
  /** What the same content under another key comes to, or the code that refuses it. */
  readonly again: 'nothing' | 'recorded' | `${Uppercase<string>}`;
  /** Who may be named as the actor, and who is where nobody is named; absent for commands that are about no subject. */
  readonly actor?: 'subjectSideOnly' | 'subjectByDefault' | 'controllerByDefault' | 'controllerSideOnly';
}
