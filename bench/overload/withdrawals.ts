import { HttpClient } from '../../test/support/http-client.ts';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { quantile } from '../support/table.ts';

const everyMillis = 50;

/** Withdrawals of one caller, sent at an even rate until they are told to end. */
export class Withdrawals {
  readonly #answered: Promise<{ readonly millis: number; readonly status: number }>[] = [];
  readonly #client: HttpClient;
  readonly #timer: NodeJS.Timeout;

  constructor(url: string, token: string) {
    this.#client = new HttpClient(() => url, token, { position: 0n });
    this.#timer = setInterval(() => this.#answered.push(this.#withdraw()), everyMillis);
  }

  async end(): Promise<{ readonly sent: number; readonly refused: number; readonly p50: number; readonly p99: number }> {
    clearInterval(this.#timer);
    const answers = await Promise.all(this.#answered);
    const millis = answers.map((answer) => answer.millis);
    const refused = answers.filter(({ status }) => status !== 201).length;
    return { sent: answers.length, refused, p50: quantile(millis, 0.5), p99: quantile(millis, 0.99) };
  }

  async #withdraw(): Promise<{ readonly millis: number; readonly status: number }> {
    const from = performance.now();
    const { status } = await this.#client.post(`/v1/subjects/${newSubjectRef()}/withdrawal`);
    return { millis: performance.now() - from, status };
  }
}
