import { posix } from 'node:path';
import type { Text } from './texts.ts';

/** Of decisions the number is enough (see citations). */
const byNumber = /^docs\/decisions\/\d{4}$/;
/** Made when the service or a build runs, so no clone has them; or in a bundle, or an auditor's own. */
const atRunTime = new Set([
  ...['ledger.json', 'openapi.json', 'development-key.json', 'ledger-verify.mjs', 'dist/ledger-verify.mjs'],
  ...['manifest.json', 'frontier.json', 'previous.json', 'policy.json'],
]);

const file = /(?<![\w/.@*-])((?:[\w.*-]+\/)*[\w.*-]*\.(?:ts|md|mjs|jsonl?|sha256|txt))(?![\w-])/g;
const inRoom = /(?<![\w/.:@{<-])((?:apps|bench|docs|examples|libs|test|tools)\/[\w.*/-]*[\w*/])/g;
const folder = /`((?:[\w-]+\/)+)`/g;
const link = /\]\((?!#)([^)#\s]+)/g;

/** The paths that a text names and that nothing in the tree answers to. */
export function missingIn({ file: source, text }: Text, tree: readonly string[]): readonly string[] {
  const namedAnywhere = [file, inRoom, folder].flatMap((form) => [...text.matchAll(form)].map(([, path]) => path!));
  const linked = [...text.matchAll(link)].map(([, path]) => posix.join(posix.dirname(source), path!));
  return [
    ...new Set([
      ...namedAnywhere.filter((path) => !atRunTime.has(path) && !byNumber.test(path) && !isSomewhere(path, tree)),
      ...linked.filter((path) => !isAt(path.replace(/\/$/, ''), tree)),
    ]),
  ].map((path) => `${source}: ${path}`);
}

const isAt = (path: string, tree: readonly string[]): boolean =>
  tree.some((known) => known === path || known.startsWith(`${path}/`));

/** A path may start at the root or in a folder that the text is about; `*` and a leading dot stand for any name. */
function isSomewhere(path: string, tree: readonly string[]): boolean {
  const bare = path.replace(/^(\.\.?\/)+/, '').replace(/\/$/, '');
  const name = bare.startsWith('.') && !bare.includes('/') ? `*${bare}` : bare;
  const form = new RegExp(`(^|/)${name.split('*').map(escaped).join('[^/]*')}($|/)`);
  return tree.some((known) => known === bare || form.test(known));
}

const escaped = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
