import type { Cast, Person } from '../support/cast.ts';

/** A command as http-api 2 and 3 have it, with a request that says everything it may say. */
export interface CommandRoute {
  readonly command: string;
  /** As the application declares it. */
  readonly route: string;
  readonly by: 'admin' | 'service' | 'operator' | 'approver';
  /** Records what the command needs, and gives the path to send it to. */
  path(cast: Cast, who: Person): Promise<string> | string;
  /** Every field of its own; the fields that all commands of a subject share are added. */
  body(cast: Cast, who: Person, path: string): Promise<object> | object;
  readonly required: readonly string[];
  /** Types of the events that its answer names. */
  readonly records: readonly string[];
  /** What its answer says beside the events. */
  readonly tells: readonly string[];
  /** Who may say it; absent for commands that are about no subject. */
  readonly said?: 'bySubjectOnly' | 'bySubject' | 'byController' | 'byControllerOnly';
}
