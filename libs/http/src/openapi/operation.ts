import { headerPatterns } from '../request/headers.ts';
import { pathParameterPattern, withNamedEnd } from '../request/path-parameters.ts';
import type { RouteMetadata } from '../request/ledger-request.ts';
import { responsesOf } from './responses.ts';
import { patternSchema } from '../body/schemas.ts';
import type { Components } from './components.ts';
import { examples } from './examples.generated.ts';
import type { OperationExample } from './operation-example.ts';
import { parameterMeaning } from './parameter-meanings.ts';
import { problemsOf } from './problem-responses.ts';
import type { ServedRoute } from './served-routes.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string | undefined;
  readonly schema: object;
  readonly example?: unknown;
}

/** The operation object of one route. */
export function operationOf(served: ServedRoute, components: Components) {
  const route = { ...served, path: withNamedEnd(served.path) };
  const { metadata } = route;
  const example = examples[`${route.method} ${route.path}`];
  const who = metadata.open ? 'Needs no token.' : `For ${metadata.roles?.join(', ') ?? 'nobody'}.`;
  return {
    operationId: operationIdOf(route),
    tags: [tagOf(route.path)],
    ...(metadata.described && { summary: metadata.described.summary }),
    description: [metadata.described?.description, who].filter(Boolean).join('\n\n'),
    ...(metadata.roles && { 'x-roles': metadata.roles }),
    security: metadata.open ? [] : [{ bearer: [] }],
    parameters: parametersOf(route, example),
    ...(metadata.requestBody && { requestBody: bodyOf(metadata, metadata.requestBody, components, example) }),
    responses: { ...responsesOf(metadata, components, example), ...problemsOf(route) },
  };
}

/** `postSubjectsBySubjectRefConsents`. */
function operationIdOf({ method, path }: ServedRoute): string {
  const words = path.replace(/^\/(v1\/)?/, '').split(/[/.-]/);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return (
    method.toLowerCase() + words.map((word) => (word.startsWith(':') ? `By${capital(word.slice(1))}` : capital(word))).join('')
  );
}

/** The noun that a path is about: of a subject, what follows its reference. */
const tagOf = (path: string): string =>
  /^\/v1\/subjects\/:\w+\/(\w[\w-]*)|^\/v1\/(\w[\w-]*)/.exec(path)?.slice(1).find(Boolean) ?? 'service';

function parametersOf({ path, metadata }: ServedRoute, example: OperationExample | undefined): readonly Parameter[] {
  const meaning = (name: string, schema: object) => {
    const sent = example?.parameters?.[name];
    const value = 'type' in schema && schema.type === 'integer' ? Number(sent) : sent;
    return { description: parameterMeaning(path, name), schema, ...(sent !== undefined && { example: value }) };
  };
  const named = [...path.matchAll(/:(\w+)/g)].map(([, name]): Parameter => ({
    ...{ name: name!, in: 'path', required: true },
    ...meaning(name!, patternSchema(pathParameterPattern(name!))),
  }));
  const query = Object.entries(metadata.queryParameters ?? {}).map(([name, { schema, required = false }]): Parameter => ({
    name,
    in: 'query',
    required,
    ...meaning(name, schema),
  }));
  return [...named, ...query, ...headersOf(metadata, path)];
}

function headersOf({ command, read, header: own }: RouteMetadata, path: string): readonly Parameter[] {
  const header = (name: string, form: RegExp, required: boolean, description: string): Parameter => ({
    ...{ name, in: 'header', required, description },
    schema: patternSchema(form),
  });
  return [
    ...(command
      ? [
          header('Idempotency-Key', headerPatterns.idempotencyKey, true, 'The command’s id; the same one again on a retry.'),
          header(
            'If-Match',
            headerPatterns.ifMatch,
            false,
            'The revision of the stream that the caller saw; "-1": no stream yet.',
          ),
          header('Prefer', /^receipt$/, false, 'With `receipt` the answer has a signed receipt beside it.'),
        ]
      : []),
    ...(read
      ? [header('Ledger-Min-Position', headerPatterns.minPosition, false, 'The answer must have seen this position.')]
      : []),
    ...(own
      ? [
          {
            name: own.name,
            in: 'header',
            required: false,
            description: parameterMeaning(path, own.name),
            schema: own.read.schema,
          } as const,
        ]
      : []),
  ];
}

function bodyOf(
  { lines }: RouteMetadata,
  shape: NonNullable<RouteMetadata['requestBody']>,
  components: Components,
  example: OperationExample | undefined,
): object {
  const schema = components.refer(shape);
  const { required = [] } = components.schemas[shape.name] as { required?: readonly string[] };
  const sent = example && { example: example.body };
  if (!lines) return { required: required.length > 0, content: { 'application/json': { schema, ...sent } } };
  return {
    description: `Lines of JSON, each of them one ${shape.name}.`,
    content: { 'application/x-ndjson': { schema: { type: 'string' }, ...sent } },
  };
}
