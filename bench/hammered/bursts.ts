import type { Answer, HttpClient } from '../../test/support/http-client.ts';
import { givenAndWithdrawn, type Send } from '../http/growth.ts';

/** What many callers do with one person at once. */
export interface Burst {
  readonly name: string;
  /** Facts of the person when it begins. */
  readonly facts: number;
  readonly send: (client: HttpClient, subject: string, turn: number) => Promise<Answer>;
  readonly expect: readonly number[];
}

const post =
  (command: Send): Burst['send'] =>
  (client, subject, turn) => {
    const { path, body } = command(turn);
    return client.post(`${subject}${path}`, body);
  };

const sameGrant: Send = () => givenAndWithdrawn(0);

export const bursts: readonly Burst[] = [
  // A grant may repeat one that another caller has sent since.
  { name: 'given, withdrawn', facts: 100, send: post(givenAndWithdrawn), expect: [200, 201] },
  { name: 'given, withdrawn', facts: 2_000, send: post(givenAndWithdrawn), expect: [200, 201] },
  { name: 'the same grant', facts: 2_000, send: post(sameGrant), expect: [200, 201] },
  { name: 'status', facts: 2_000, send: (client, subject) => client.get(`${subject}/status`), expect: [200] },
];
