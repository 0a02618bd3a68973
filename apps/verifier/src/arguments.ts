import { parseArgs } from 'node:util';
import { parseQuestion, type VerifyOptions } from '#verifier';

export const usage = `Usage: node ledger-verify.mjs <bundle> --policy <file> [options]

Whether all that a bundle of a consent ledger says follows from a signed checkpoint. Asks no network; reads the bundle once.

  --policy <file>       whom to believe: {"origin": "...", "verifierKeys": ["..."], "witnessKeys": ["..."], "quorum": 1}
  --last <note>         the last note that you have seen: the bundle must extend it
  --receipt <file>      a receipt (compact JWS): the log must hold what it acknowledges
  --lenient             events that no command could have made are warnings
  --json                one JSON object
  --source              prints this program (as the only argument)

Questions that a good bundle from 0 on answers:
  --status <ref>        what holds for a data subject
  --decide <ref>        whether data may be processed, with
    --purpose <id> [--categories <ids>] [--operation <operation>] [--recipient <id>] [--exception <exception>]
  --changes <ref>       what differs between two moments, with
    --from <time> [--to <time>] [--from-known-at <time>] [--to-known-at <time>]
  --at <time>           the moment that the question is about
  --known-at <time>     by what was recorded then
A reference that begins with a dash is written behind an equals sign: --status=-1Zk0...

Exit code: 0 good, 1 bad, 2 it could not be checked.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ policy: text, last: text, receipt: text, lenient: flag, json: flag, help: flag },
  ...{ status: text, decide: text, purpose: text, categories: text, operation: text, recipient: text, exception: text },
  ...{ changes: text, from: text, to: text, 'from-known-at': text, 'to-known-at': text },
  ...{ at: text, 'known-at': text },
};

/** What is asked for by the arguments: a verification, help, or what is wrong with them. */
export function parseArguments(args: readonly string[]): VerifyOptions | 'help' | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { help, policy, last, receipt, lenient = false, json = false, ...named } = values;
    const { 'known-at': knownAt, 'from-known-at': fromKnownAt, 'to-known-at': toKnownAt, ...asked } = named;
    if (help) return 'help';
    const [bundle, more] = positionals;
    if (bundle === undefined || more !== undefined) return { wrong: 'one bundle is named' };
    if (policy === undefined) return { wrong: '--policy names whom to believe' };
    const question = parseQuestion({ ...asked, knownAt, fromKnownAt, toKnownAt });
    if (typeof question === 'string') return { wrong: question };
    const files = { bundle, policy, ...(last !== undefined && { last }), ...(receipt !== undefined && { receipt }) };
    return { ...files, lenient, json, ...(question && { question }) };
  } catch (error) {
    return { wrong: (error as Error).message };
  }
}
