import { Components } from './components.ts';
import { operationOf } from './operation.ts';
import { problemResponses } from './problem-responses.ts';
import { withNamedEnd } from '../request/path-parameters.ts';
import type { ServedRoute } from './served-routes.ts';

/** An OpenAPI document. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export type Operation = ReturnType<typeof operationOf>;

const info = {
  title: 'Consent Ledger',
  version: '1',
  description:
    'May I process this person’s data, of these categories, for this purpose, now? Ids, codes, references and names of ' +
    'actors are kept for ever: no personal data belongs in them.',
};

const byName = ([one]: readonly [string, object], [other]: readonly [string, object]) => (one < other ? -1 : 1);

/** The document of what a service serves: OpenAPI 3.1, from the routes themselves. */
export function openApiOf(routes: readonly ServedRoute[]): OpenApi {
  const components = new Components();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = withNamedEnd(route.path).replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, components);
  }
  const responses = problemResponses(components);
  return {
    openapi: '3.1.1',
    info,
    servers: [{ url: '/', description: 'The service that serves this document.' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components.schemas).sort(byName)),
      ...{ responses },
      ...{ securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
  };
}
