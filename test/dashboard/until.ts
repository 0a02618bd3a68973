import { setTimeout as delay } from 'node:timers/promises';

/** Waits for what a page or the service does in its own time; says what it waited for when it gives up. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await delay(50);
  }
}
