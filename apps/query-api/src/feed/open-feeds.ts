import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';

/** The longest time that a timer of Node takes, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

/** A feed lives until its token expires, its connection closes, or the service shuts down. */
@Injectable()
export class OpenFeeds implements OnModuleDestroy {
  private readonly ending = new AbortController();

  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** `expiresAt`: of the token, in seconds since the epoch. `closed`: aborts when the connection closes. */
  lifeOf(expiresAt: number, closed: AbortSignal): AbortSignal {
    const expired = new AbortController();
    const millis = Math.min(longestTimer, Math.max(0, expiresAt * 1_000 - this.context.clock()));
    const timer = setTimeout(() => expired.abort(), millis);
    const life = AbortSignal.any([this.ending.signal, expired.signal, closed]);
    life.addEventListener('abort', () => clearTimeout(timer), { once: true });
    if (life.aborted) clearTimeout(timer);
    return life;
  }

  onModuleDestroy(): void {
    this.ending.abort();
  }
}
