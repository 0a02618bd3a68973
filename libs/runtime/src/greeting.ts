import { resolve } from 'node:path';
import type { Settings } from './settings.ts';

/** The line that other programs wait for: where the service listens. */
export const announcement = (url: string): string => `Consent Ledger listens on ${url}`;

/** What a person at a terminal needs next: the documentation, a token, and where the data lies. */
export function greeting(url: string, { eventStore, documentStore, issuer }: Settings): readonly string[] {
  const events = resolve(eventStore.folder);
  const views = documentStore.kind === 'mongodb' ? documentStore.place : resolve(documentStore.folder);
  const lines: readonly (readonly [string, string])[] = [
    ['documentation', `${url}/docs`],
    ['data', events === views ? events : `${events} (views: ${views})`],
    ['token', issuer ? `from ${issuer.issuer}` : tokenCommand(eventStore.folder)],
    ['end', 'Ctrl+C'],
  ];
  return [announcement(url), '', ...lines.map(([name, value]) => `  ${name.padEnd(15)}${value}`), ''];
}

/** The development key lies in the ledger's folder, so the command must name the same folder. */
function tokenCommand(folder: string): string {
  const named = resolve(folder) === resolve('data') ? '' : `EVENT_STORE_URL='embedded:${resolve(folder)}' `;
  return `${named}npm run -s ledger -- token --controller acme --roles admin,service-command,service-decision --sub me`;
}
