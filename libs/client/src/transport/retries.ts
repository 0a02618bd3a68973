/** How often a request is sent, and how long the client waits between two attempts. */
export interface Retries {
  /** Attempts in all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled before each further one, up to `longestWait`. */
  readonly firstWait: number;
  readonly longestWait: number;
}

export const defaultRetries: Retries = { attempts: 4, firstWait: 100, longestWait: 5_000 };

const passing: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Whether another attempt may be answered otherwise. A command keeps its Idempotency-Key, so it is recorded once. */
export const mayPass = ({ status }: { readonly status: number }): boolean => passing.has(status);

/** Milliseconds before the next attempt: half of the time is random, so that callers do not come back together. */
export function waitBefore(attempt: number, { firstWait, longestWait }: Retries, response?: Response): number {
  const wait = Math.min(longestWait, firstWait * 2 ** (attempt - 2));
  return Math.max(wait / 2 + (wait / 2) * Math.random(), retryAfterOf(response));
}

/** `Retry-After` in seconds, the form in which the service sends it. */
function retryAfterOf(response: Response | undefined): number {
  const seconds = Number(response?.headers.get('retry-after') ?? 0);
  return Number.isFinite(seconds) ? seconds * 1_000 : 0;
}

/** Resolves after the time, at once with `false` when the signal is aborted. */
export const waited = (millis: number, signal: AbortSignal | null): Promise<boolean> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve(false);
    const end = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve(true);
    }, millis);
    signal?.addEventListener('abort', end, { once: true });
  });
