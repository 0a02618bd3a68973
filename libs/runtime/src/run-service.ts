import { causeOf, createLog, Metrics, type Log } from '#observability';
import type { Clock } from '#kernel';
import { settingsFrom, type Env, type Settings } from './settings.ts';

/** What every service starts with. */
export interface Boot {
  readonly settings: Settings;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
}

/** A service that answers; `close` finishes what is open. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

export type Start = (boot: Boot) => Promise<Running>;

/**
 * Runs a service until SIGTERM or SIGINT, then ends it in order, exit code 0. What keeps it from starting is one clear
 * message with its code, exit code 1.
 */
export async function runService(app: string, start: Start, env: Env = process.env): Promise<void> {
  const told = signalled();
  try {
    const settings = settingsFrom(env);
    const log = createLog({ app, level: settings.logLevel });
    const running = await start({ settings, log, metrics: new Metrics(), clock: Date.now });
    console.log(`Consent Ledger listens on ${running.url}`);
    await told;
    log.info('asked to end');
    await running.close();
    log.info('ended');
    process.exit(0);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** Listened for from the first moment on, so that an early signal is not lost. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

/** Known faults carry a code and a sentence for people; of others the frames help, the message may quote data. */
export function sentenceOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return `${code}: ${String(message)}`;
  return `The service failed: ${JSON.stringify(causeOf(error))}`;
}
