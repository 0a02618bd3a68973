import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A sentence of the policy, or sentences by the field that rests on them. */
export type Sources = { readonly [field: string]: string | Sources };

/** One entry as its file holds it. `body` is what the route takes; what it rests on stands beside it. */
export interface Entry {
  /** Method and path, for example `POST /v1/purposes`. */
  readonly request: string;
  readonly sources: Sources;
  /** Language and file of each text that belongs into the body of a policy version. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface RetentionClass {
  readonly retentionClass: string;
  readonly keptUntil: Readonly<Record<string, string>>;
  readonly source: string;
}

const here = import.meta.dirname;
const textOf = (file: string): string => readFileSync(join(here, file), 'utf8');
const entryOf = (file: string): Entry => withTexts(JSON.parse(textOf(file)) as Entry);

/** A policy's text is kept once, as the file that people read. */
function withTexts({ texts, ...entry }: Entry): Entry {
  if (!texts) return entry;
  const contents = Object.entries(texts).map(([language, file]) => ({ language, content: textOf(file) }));
  return { ...entry, texts, body: { ...entry.body, texts: contents } };
}

/** Every entry in the order in which it can be recorded: the regime, the policy, the purposes that refer to it. */
export function readCatalogue(): readonly Entry[] {
  const purposes = readdirSync(join(here, 'purposes')).sort();
  return ['controller.json', 'policy.json', ...purposes.map((file) => `purposes/${file}`)].map(entryOf);
}

/** How long data are kept, by the class that a purpose names for each data category. */
export const readRetentionClasses = (): readonly RetentionClass[] =>
  JSON.parse(textOf('retention-classes.json')) as RetentionClass[];

/** The policy as its web page was stored, UTF-8, in Russian. */
export const readPolicyText = (): string => textOf('policy.ru.txt');
