import { resolve } from 'node:path';
import type { Settings } from './settings.ts';

/** The line that other programs wait for: where the service listens. */
export const announcement = (url: string): string => `Consent Ledger listens on ${url}`;

/**
 * What a person at a terminal needs next: the documentation, the dashboard, signed in where a development token is given, a token,
 * and where the data lies.
 */
export function greeting(
  url: string,
  { eventStore, documentStore, issuer, developmentKeyFolder }: Settings,
  dashboardToken?: string,
): readonly string[] {
  const [events, views] = [eventStore, documentStore].map((store) =>
    store.kind === 'embedded' ? resolve(store.folder) : store.place,
  ) as [string, string];
  const lines: readonly (readonly [string, string])[] = [
    ['documentation', `${url}/docs`],
    ['dashboard', `${url}/dashboard${dashboardToken === undefined ? '' : `#token=${dashboardToken}`}`],
    ['data', events === views ? events : `${events} (views: ${views})`],
    ['token', issuer ? `from ${issuer.issuer}` : tokenCommand(eventStore, developmentKeyFolder)],
    ['end', 'Ctrl+C'],
  ];
  return [announcement(url), '', ...lines.map(([name, value]) => `  ${name.padEnd(15)}${value}`), ''];
}

/** The command must name the folder whose key the service trusts. */
function tokenCommand(eventStore: Settings['eventStore'], keyFolder: string): string {
  const folder = resolve(keyFolder);
  const withLedger = eventStore.kind === 'embedded' && resolve(eventStore.folder) === folder;
  const variable = withLedger ? `EVENT_STORE_URL='embedded:${folder}' ` : `DEVELOPMENT_KEY_FOLDER='${folder}' `;
  const named = folder === resolve('data') ? '' : variable;
  return `${named}npm run -s ledger -- token --controller acme --roles admin,service-command,service-decision --sub me`;
}
