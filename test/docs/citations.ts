import { hasHeading, isNamed, type Page } from './pages-of-law.ts';
import type { Text } from './texts.ts';

type Pages = ReadonlyMap<string, Page>;

/** Pages that are cited by section; one that is not in `docs/` may not be cited at all. */
const cited = /\b(domain-model|http-api|trust|style|proof|platform-facts|dashboard) (\d+(?:(?:, | and |; )\d+)*)([^).|]*)/g;
const named = /\b(architecture|domain-model|http-api), "([^"]+)"/g;
const rule = /\b[Rr]ules? (\d+(?:(?:, | and | to )\d+)*)/g;
const step = /\b[Ss]teps? (\d[a-i]?|[a-i])\b(?:(?: and | to )(\d[a-i]?|[a-i])\b)?/g;
const decision = /\bdocs\/decisions\/(\d{4})(?!-)/g;

/** What a text cites and no page has, each as it is cited and with what is missing. */
export function unresolvedIn({ file, text }: Text, pages: Pages, decisions: readonly string[]): readonly string[] {
  const law = pages.get('domain-model')!;
  const missing = [
    ...[...text.matchAll(cited)].flatMap(([, page, numbers, rest]) => missingSections(pages, page!, numbers!, rest!)),
    ...[...text.matchAll(named)].flatMap(([all, page, name]) => (isNamed(pages.get(page!)?.text ?? '', name!) ? [] : [all])),
    ...[...text.matchAll(rule)].flatMap(([, numbers]) => missingRules(law, numbers!)),
    ...[...text.matchAll(step)].flatMap(([, one, other]) => [one, other].flatMap((name) => (name ? missingStep(law, name) : []))),
    ...[...text.matchAll(decision)].flatMap(([all, number]) => (decisions.some((name) => name.startsWith(number!)) ? [] : [all])),
  ];
  return missing.map((citation) => `${file}: ${citation}`);
}

function missingSections(pages: Pages, page: string, numbers: string, rest: string): readonly string[] {
  const sections = pages.get(page)?.sections;
  return numbers.split(/\D+/).flatMap((number) => {
    const section = sections?.get(number);
    if (section === undefined) return [`${page} ${number}`];
    const names = /^, "([^"]+)"/.exec(rest)?.slice(1) ?? [];
    const word = /^, ([A-Z]\w+|[a-z]+ [a-z-]+)$/.exec(rest)?.[1];
    return [
      ...names.filter((name) => !isNamed(section, name)),
      ...(word && !isRuleOrStep(word) && !section.includes(word) ? [word] : []),
    ].map((name) => `${page} ${number}, "${name}"`);
  });
}

const isRuleOrStep = (word: string): boolean => /^(rule|step)/.test(word);

function missingRules({ text }: Page, numbers: string): readonly string[] {
  const all = numbers.split(/\D+/);
  return all.filter((number) => !hasHeading(text, `Rule ${number}`)).map((number) => `rule ${number}`);
}

/** A step is cited by its full number: `3g`, not `g`. */
const missingStep = ({ text }: Page, name: string): readonly string[] =>
  hasHeading(text, `Step ${name}`) ? [] : [`step ${name}`];

const quotation = /"([^"]+)"/g;
/** A string of the code, as in `"all"`. */
const codeString = /`"[^`]*`/g;

/** What a text has in quotation marks and no page says in these words. */
export function misquotedIn({ file, text }: Text, pages: Pages): readonly string[] {
  const law = [...pages.values()].map((page) => inOneLine(page.text)).join('\n');
  const quoted = [...text.replaceAll(codeString, '').matchAll(quotation)].map(([, words]) => inOneLine(words!));
  return quoted.filter((words) => !law.includes(words)).map((words) => `${file}: "${words}"`);
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
