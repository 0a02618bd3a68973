import type { LoadLimits, RatesPerSecond } from '#access';
import { duration } from './duration.ts';
import type { ReadSetting } from './read-setting.ts';

/** How much a caller may send, and how much the service takes on. */
export interface LimitSettings {
  readonly rates: RatesPerSecond;
  /** Requests of one caller that are open at once. */
  readonly openRequests: number;
  readonly load: LoadLimits;
  readonly timeouts: { readonly headersMillis: number; readonly bodyMillis: number; readonly idleMillis: number };
}

export function limitSettings(read: ReadSetting): LimitSettings {
  const rate = (name: string, fallback: string): number => read(name, fallback, upToAMillion, 'a number from 1 to 1000000');
  const time = (name: string, fallback: string): number =>
    read(name, fallback, positive, 'a duration such as PT5S, 5s or 500ms, at most an hour');
  return {
    rates: {
      caller: rate('RATE_LIMIT_CALLER', '20000'),
      tenant: rate('RATE_LIMIT_TENANT', '40000'),
      subject: rate('RATE_LIMIT_SUBJECT', '5000'),
      badToken: rate('RATE_LIMIT_BAD_TOKENS', '1000'),
    },
    openRequests: rate('MAX_OPEN_REQUESTS', '400'),
    load: { activeRequests: rate('MAX_ACTIVE_REQUESTS', '500'), targetMillis: time('LATENCY_TARGET', 'PT0.1S') },
    timeouts: {
      headersMillis: time('HEADERS_TIMEOUT', 'PT30S'),
      bodyMillis: time('BODY_TIMEOUT', 'PT30S'),
      idleMillis: time('IDLE_TIMEOUT', 'PT60S'),
    },
  };
}

const upToAMillion = (text: string): number | undefined =>
  /^[1-9]\d{0,6}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : undefined;

const anHour = 3_600_000;

function positive(text: string): number | undefined {
  const millis = duration(text) ?? 0;
  return millis > 0 && millis <= anHour ? millis : undefined;
}
