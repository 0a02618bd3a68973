import { developmentKey, type Role } from '#access';
import { causeOf, createLog, Metrics, type Log } from '#observability';
import type { Clock } from '#kernel';
import { announcement, greeting } from './greeting.ts';
import { keepToOwner } from './private-folder.ts';
import type { Env } from './read-setting.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { listening } from './start-failed.ts';
import { watchFreeSpace } from './watch-free-space.ts';

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
 * Runs a service until SIGTERM or SIGINT, then ends it in order, exit code 0. When it cannot start, standard error has one
 * message that names the code, the place and the cause, exit code 1.
 */
export async function runService(app: string, start: Start, env: Env = process.env): Promise<void> {
  const endSignal = signalled();
  keepToOwner();
  try {
    const settings = settingsFrom(env, process.stdout.isTTY);
    const log = createLog({ app, level: settings.logLevel, format: settings.logFormat });
    const metrics = new Metrics();
    watchFreeSpace(settings, metrics);
    const running = await start({ settings, log, metrics, clock: Date.now });
    const lines = settings.logFormat === 'text' ? await greetingOf(running.url, settings, env) : [announcement(running.url)];
    for (const line of lines) console.log(line);
    await endSignal;
    log.info('asked to end');
    await running.close();
    log.info('ended');
    process.exit(0);
  } catch (error) {
    console.error(sentenceOf(listening(error)));
    process.exit(1);
  }
}

/** With a link that opens the dashboard signed in, for as long as a development token lives. */
async function greetingOf(url: string, settings: Settings, env: Env): Promise<readonly string[]> {
  const production = env['NODE_ENV'] === 'production';
  if (settings.issuer || production) return greeting(url, settings);
  const key = await developmentKey({ folder: settings.developmentKeyFolder, production, clock: Date.now });
  return greeting(url, settings, await key.mint({ controller: 'acme', roles: dashboardRoles, sub: 'me' }));
}

const dashboardRoles: readonly Role[] = ['dashboard', 'operator', 'approver', 'auditor', 'admin'];

/** The handlers are there before the start begins, so that an early signal is not lost. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

/** A known fault has a code and a sentence for people. Of any other only the frames are shown: its message may quote data. */
function sentenceOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return `${code}: ${String(message)}`;
  return `The service failed: ${JSON.stringify(causeOf(error))}`;
}
