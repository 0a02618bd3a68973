import type { Principal } from '../principal.ts';
import { RequestRate, type Quota } from './request-rate.ts';

/** Requests a second. */
export interface RatesPerSecond {
  /** Of one `sub` within its tenant. */
  readonly caller: number;
  readonly tenant: number;
  /** Commands about one subject. */
  readonly subject: number;
  /** Tokens from one address that do not verify. */
  readonly badToken: number;
}

/** What a request is counted by. */
export interface CountedRequest {
  readonly principal: Principal;
  /** The command restricts processing, or may. */
  readonly restrictive: boolean;
  /** Whom a command is about. */
  readonly subjectRef?: string | undefined;
}

/** How many requests may come from a caller, for a tenant, about a subject (trust 5). */
export class RequestRates {
  readonly #caller: RequestRate;
  readonly #tenant: RequestRate;
  readonly #subject: RequestRate;
  readonly #badToken: RequestRate;

  constructor({ caller, tenant, subject, badToken }: RatesPerSecond) {
    this.#caller = new RequestRate('caller', caller);
    this.#tenant = new RequestRate('tenant', tenant);
    this.#subject = new RequestRate('subject', subject);
    this.#badToken = new RequestRate('badToken', badToken);
  }

  /**
   * The quotas that the request counts in, up to the first that it exceeds: what a caller sends too much does not use up the
   * quota of its tenant. Restrictive commands have quotas of their own, so that withdrawing is possible at any time.
   */
  async count({ principal: { controllerId, sub }, restrictive, subjectRef }: CountedRequest): Promise<readonly Quota[]> {
    const tenant = restrictive ? `restrictive ${controllerId}` : controllerId;
    const quotas = [await this.#caller.count(`${tenant} ${sub}`)];
    if (!quotas[0]!.exceeded) quotas.push(await this.#tenant.count(tenant));
    if (subjectRef !== undefined && !quotas.at(-1)!.exceeded) quotas.push(await this.#subject.count(`${tenant} ${subjectRef}`));
    return quotas;
  }

  /** A token from this address did not verify. */
  async countBadToken(address: string): Promise<void> {
    await this.#badToken.count(address);
  }

  /** Checking a signature costs more than any other refusal, so an address that sends bad tokens without end is refused before. */
  hasSentTooManyBadTokens(address: string): Promise<boolean> {
    return this.#badToken.isExceeded(address);
  }
}
