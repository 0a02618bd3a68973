import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { settingsFrom } from '#runtime';
import { root } from '../../tools/service-process.ts';

export interface ComposeService {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly read_only?: boolean;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, unknown>>;
}

export const textOf = (name: string): string => readFileSync(join(root, 'docker', name), 'utf8');

/** The file with its anchors merged, as Compose reads it. */
export const composeFile = (name: string): ComposeFile => parse(textOf(name), { merge: true }) as ComposeFile;

/** The services that run the image of this repository. */
export const ownServices = (file: ComposeFile): readonly (readonly [string, ComposeService])[] =>
  Object.entries(file.services).filter(([, { image }]) => image === 'consent-ledger');

/** The names that settings are read by: whatever a proxy in place of the environment is asked for. */
export function settingNames(): ReadonlySet<string> {
  const names = new Set<string>();
  settingsFrom(new Proxy({}, { get: (_, name) => void names.add(String(name)) }));
  return names;
}
