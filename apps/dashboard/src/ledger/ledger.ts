import { batch, effect, signal } from '@preact/signals';
import { ConsentLedger, LedgerProblem } from '#client';
import { expire, mayUse, session } from '../session/session.ts';

/** The public API, by whose token the page looks. */
export const ledger = new ConsentLedger({
  url: location.origin,
  token: () => session.value?.token ?? '',
  retries: { attempts: 1 },
  timeout: 10_000,
  cachedDecisions: 0,
});

/** Rises when something was recorded, at most every three seconds: with each rise pages read again. */
export const recorded = signal(0);
/** Rises with time alone, also where the token may not read the feed. */
export const looked = signal(0);
/** How often the feed has named a person: theirs are the only reads that it repeats, for each is in the access log. */
export const recordedOf = signal<Readonly<Record<string, number>>>({});
/** Whether the last request was not answered. */
export const away = signal(false);

const betweenTicks = 3_000;
const betweenLooks = 10_000;

effect(() => {
  if (!session.value) return undefined;
  const ended = new AbortController();
  if (mayUse('dashboard', 'operator', 'auditor')) void followFeed(ended.signal);
  const looking = setInterval(() => void (looked.value += 1), betweenLooks);
  return () => {
    ended.abort();
    clearInterval(looking);
  };
});

async function followFeed(ended: AbortSignal): Promise<void> {
  let next: ReturnType<typeof setTimeout> | undefined;
  try {
    const named = new Set<string>();
    for await (const { subjectRef } of ledger.feed({ signal: ended })) {
      if (subjectRef !== undefined) named.add(subjectRef);
      next ??= setTimeout(() => {
        next = undefined;
        const counts = [...named].map((each) => [each, (recordedOf.value[each] ?? 0) + 1] as const);
        named.clear();
        batch(() => {
          recorded.value += 1;
          recordedOf.value = { ...recordedOf.value, ...Object.fromEntries(counts) };
        });
      }, betweenTicks);
    }
  } catch (error) {
    if (error instanceof LedgerProblem && error.status === 401) expire();
  }
}
