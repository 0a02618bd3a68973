import type { RouteMetadata } from '../request/ledger-request.ts';
import type { Components } from './components.ts';
import type { OperationExample } from './operation-example.ts';
import type { NamedSchema, RouteResponse } from '../request/route-response.ts';

const text = { schema: { type: 'string' } };

/** The responses of a route when all is well, by status. */
export function responsesOf(
  metadata: RouteMetadata,
  components: Components,
  example: OperationExample | undefined,
): Readonly<Record<string, object>> {
  const { status, media, shape, piece }: RouteResponse = metadata.response ?? { status: 200, media: ['application/json'] };
  if (metadata.command && shape) return commandResponses(shape, components, example);
  const json = shape ? components.refer(shape) : { type: 'object' };
  return {
    [status]: {
      description: piece ? `The answer. In pieces, each of them is one ${referred(piece, components)}.` : 'The answer.',
      ...(metadata.read && {
        headers: { 'Ledger-Position': { description: 'The position that the answer is true for.', ...text } },
      }),
      content: Object.fromEntries(
        media.map((type) => {
          const isJson = type === 'application/json';
          const answered = example && isJson === (typeof example.answer !== 'string') && { example: example.answer };
          return [type, { schema: isJson ? json : text.schema, ...answered }];
        }),
      ),
    },
  };
}

/** Lines and events have no schema in OpenAPI 3.1: it stands among the components, and the description names it. */
function referred(piece: NamedSchema, components: Components): string {
  components.refer(piece);
  return piece.name;
}

function commandResponses(
  shape: NamedSchema,
  components: Components,
  example: OperationExample | undefined,
): Readonly<Record<string, object>> {
  const schema = components.refer(shape);
  const content = { 'application/json': { schema } };
  const answered = { 'application/json': { schema, ...(example && { example: example.answer }) } };
  const headers = {
    ETag: { description: 'The revision of the stream, in quotes.', ...text },
    'Ledger-Position': { description: 'The position of the last event.', ...text },
    'Idempotency-Replayed': { description: 'The key was known: this is the first answer again.', schema: { const: 'true' } },
  };
  return {
    200: { description: 'There was nothing to record.', headers, content },
    201: { description: 'Facts were recorded.', headers, content: answered },
  };
}
