import { LedgerUnreachable } from '../api/problems.ts';
import { defaultRetries, mayPass, waitBefore, waited, type Retries } from './retries.ts';

export interface TransportOptions {
  /** Where the service is, for example `https://ledger.example`. */
  readonly url: string;
  /** An access token, or what gives one that is valid now: it is called before each attempt. */
  readonly token: string | (() => string | Promise<string>);
  /** Milliseconds that one attempt may take; default 5,000. */
  readonly timeout?: number;
  readonly retries?: Partial<Retries>;
  /** Default: the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Sends requests with a token, each again while another attempt may be answered otherwise. */
export class Transport {
  readonly url: string;
  readonly timeout: number;
  readonly retries: Retries;
  readonly #token: TransportOptions['token'];
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor({ url, token, timeout = 5_000, retries, fetch }: TransportOptions) {
    this.url = url.replace(/\/+$/, '');
    this.timeout = timeout;
    this.retries = { ...defaultRetries, ...retries };
    this.#token = token;
    this.#fetch = fetch ?? ((request) => globalThis.fetch(request));
  }

  /** The whole response, or `LedgerUnreachable`. A body that is cut off is a failed attempt. */
  async send(request: Request): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= this.retries.attempts;
      const outcome = await this.#attempt(request);
      if (outcome instanceof Response ? last || !mayPass(outcome) : last || request.signal.aborted) return givenOrThrown(outcome);
      const answered = outcome instanceof Response ? outcome : undefined;
      if (!(await waited(waitBefore(attempt + 1, this.retries, answered), request.signal))) return givenOrThrown(outcome);
    }
  }

  /** One attempt, and the response as soon as its headers are there: the caller reads the body and says when it is enough. */
  async open(path: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
    const late = new AbortController();
    const timer = setTimeout(
      () => late.abort(new DOMException('The ledger did not answer in time.', 'TimeoutError')),
      this.timeout,
    );
    try {
      const request = new Request(this.url + path, { ...init, signal: AbortSignal.any([signal, late.signal]) });
      return await untilAborted(request.signal, async () => this.#fetch(await this.#authorised(request, request.signal)));
    } catch (cause) {
      throw new LedgerUnreachable(cause);
    } finally {
      clearTimeout(timer);
    }
  }

  async #attempt(request: Request): Promise<Response | LedgerUnreachable> {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(this.timeout)]);
    try {
      const response = await untilAborted(signal, async () => this.#fetch(await this.#authorised(request.clone(), signal)));
      const { status, headers } = response;
      return new Response(await untilAborted(signal, () => response.arrayBuffer()), { status, headers });
    } catch (cause) {
      return new LedgerUnreachable(cause);
    }
  }

  async #authorised(request: Request, signal: AbortSignal): Promise<Request> {
    const token = typeof this.#token === 'string' ? this.#token : await this.#token();
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${token}`);
    return new Request(request, { headers, signal });
  }
}

function givenOrThrown(outcome: Response | LedgerUnreachable): Response {
  if (outcome instanceof Response) return outcome;
  throw outcome;
}

/** Ends with the signal whatever the work does: a token or a `fetch` of the caller's own may ignore it. */
function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}
