import { problemKinds, slugOf, type ProblemCode } from '../problem/problem-codes.ts';
import type { Components } from './components.ts';
import type { ServedRoute } from './served-routes.ts';
import type { NamedSchema } from '../request/route-response.ts';

const codes = Object.keys(problemKinds) as ProblemCode[];
const text = { type: 'string' };

const problem: NamedSchema = {
  name: 'Problem',
  json: {
    type: 'object',
    description: 'Problem details (RFC 9457).',
    required: ['type', 'title', 'status', 'code', 'detail', 'traceId'],
    properties: {
      type: { ...text, format: 'uri-reference', description: 'Leads to a page about the code.' },
      title: text,
      status: { type: 'integer' },
      code: { ...text, enum: codes },
      detail: text,
      traceId: { ...text, description: 'Names the request in the log of the service.' },
      errors: {
        type: 'array',
        description:
          'With VALIDATION_FAILED: each place, as a JSON pointer, and the rule that it breaks. With the refusal of a form: its first choice that is refused, and the code.',
        items: { type: 'object', required: ['pointer', 'rule'], properties: { pointer: text, rule: text } },
      },
      currentRevision: { type: 'integer', description: 'With REVISION_MISMATCH.' },
    },
  },
};

/** 404 where the id stands in the path. */
const alsoAt404: ReadonlySet<ProblemCode> = new Set(['PURPOSE_UNKNOWN', 'POLICY_VERSION_UNKNOWN']);

const codesAt = (status: number): readonly ProblemCode[] =>
  codes.filter((code) => problemKinds[code].status === status || (status === 404 && alsoAt404.has(code)));

const statuses = [...new Set(codes.map((code) => problemKinds[code].status))].sort((one, other) => one - other);

/** One response a status, for all routes. */
export const problemResponses = (components: Components): Readonly<Record<string, object>> =>
  Object.fromEntries(
    statuses.map((status) => [
      `Problem${status}`,
      {
        description: codesAt(status)
          .map((code) => `- [\`${code}\`](problems/${slugOf(code)}): ${problemKinds[code].title}.`)
          .join('\n'),
        content: {
          'application/problem+json': {
            schema: { allOf: [components.refer(problem)], properties: { code: { enum: codesAt(status) } } },
          },
        },
      },
    ]),
  );

/** The problems that a route may answer with. */
export function problemsOf({ method, path, metadata }: ServedRoute): Readonly<Record<string, object>> {
  const { open, command } = metadata;
  const may: Readonly<Record<number, boolean>> = {
    400: !open,
    401: !open,
    403: !open,
    404: path.includes(':'),
    409: command === true,
    412: command === true,
    413: method === 'POST',
    415: method === 'POST',
    422: command === true,
    429: !open,
    500: true,
    503: !open,
  };
  const those = statuses.filter((status) => may[status] || metadata.response?.problems?.includes(status));
  return Object.fromEntries(those.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));
}
