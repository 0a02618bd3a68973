import { refusalCodes } from '#domain';
import { problemKinds, type ProblemCode } from '#http';

const refused = new Set<string>(refusalCodes);
const codes = Object.keys(problemKinds) as ProblemCode[];

/** `docs/refusals.md`: from the texts that the service itself serves under `/problems/`. */
export function refusalsPage(): string {
  const others = codes.filter((code) => !refused.has(code)).sort((one, other) => statusOf(one) - statusOf(other));
  return `${[
    '# Refusals and problems',
    'Made by `npm run docs` from `libs/http/src/problem`; not edited by hand.',
    [
      'An answer that is no success is a problem (RFC 9457): `{type, title, status, code, detail, traceId}`. `code` is stable; `type` leads',
      'to a page with the text below, which the service serves itself (`/problems/purpose-unknown`).',
    ].join('\n'),
    '## What the rules refuse',
    [
      '`PURPOSE_UNKNOWN` is 404 where the id stands in the path. A refusal is no fact: nothing is recorded, and the same',
      '`Idempotency-Key` is decided again. Down to `SEPARATE_DOCUMENT_REQUIRED` the order is that in which they are judged.',
    ].join('\n'),
    table(refusalCodes),
    '## What is answered before and beside the rules',
    table(others),
  ].join('\n\n')}\n`;
}

const statusOf = (code: ProblemCode): number => problemKinds[code].status;

function table(listed: readonly ProblemCode[]): string {
  const rows = listed.map((code) => {
    const { status, title, when, remedy } = problemKinds[code];
    return `| ${status} | \`${code}\` | ${title} | ${cell(when)} | ${cell(remedy)} |`;
  });
  return ['| status | code | means | when | what to do |', '|---|---|---|---|---|', ...rows].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
