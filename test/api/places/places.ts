import { bodyPointers, valueAt, withValueAt } from './body-pointers.ts';
import type { Operation, Sample } from './operations.ts';

/** A request with a value in one place. */
export interface Filled {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A place of a request where a caller may put a value, whether the route has it or not. */
export interface Place {
  readonly route: string;
  /** `body /actor/id`, `path subjectRef`, `query limit`, `header If-Match`. */
  readonly name: string;
  /** No route reads it. */
  readonly stray?: boolean;
  readonly fill: (value: unknown) => Filled;
  /** The request without a value there. */
  readonly good: Filled;
}

const strayHeaders = ['User-Agent', 'X-Forwarded-For', 'X-Stranger'];

/** Every place of the requests of a route: those that its document names, and those that no route has. */
export function placesOf({ route, operation, document }: Operation, sample: Sample): readonly Place[] {
  const [method, template] = route.split(' ') as [string, string];
  const { path, body } = sample;
  const text = body === undefined ? undefined : sample.lines ? `${JSON.stringify(body)}\n` : JSON.stringify(body);
  const good: Filled = { method, path, headers: {}, ...(text !== undefined && { body: text }) };
  const place = (name: string, fill: (value: unknown) => Partial<Filled>): Place => ({
    ...{ route, name, good },
    fill: (value) => ({ ...good, ...fill(value) }),
  });

  const segments = template.split('/');
  const inPath = segments.flatMap((segment, index) =>
    segment.startsWith(':')
      ? [place(`path ${segment.slice(1)}`, (value) => ({ path: path.split('/').with(index, encoded(value)).join('/') }))]
      : [],
  );
  const named = (where: string) => (operation.parameters ?? []).flatMap(({ in: place, name }) => (place === where ? [name] : []));
  const query = (name: string): Place => place(`query ${name}`, (value) => ({ path: `${path}?${name}=${encoded(value)}` }));
  const header = (name: string): Place =>
    place(`header ${name}`, (value) => ({ headers: { [name.toLowerCase()]: textOf(value) } }));
  const stray = [query('stranger'), ...strayHeaders.map(header)].map((one) => ({ ...one, stray: true }));
  const inUrlAndHeaders = [...inPath, ...named('query').map(query), ...named('header').map(header), ...stray];
  if (body === undefined) return inUrlAndHeaders;

  const written = (value: unknown): Partial<Filled> => ({ body: `${JSON.stringify(value)}${sample.lines ? '\n' : ''}` });
  const inBody = bodyPointers(operation, document, body).map((pointer) =>
    place(`body ${pointer.join('/')}`, (value) => written(withValueAt(body, pointer, value))),
  );
  return [
    ...[...inUrlAndHeaders, ...inBody],
    place('body', (value) => written(value)),
    place('body in place of JSON', (value) => ({ body: textOf(value) })),
    place('key of the body', (value) => written({ ...(valueAt(body, []) as object), [textOf(value)]: 1 })),
  ];
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** Lone surrogates cannot stand in a URL. */
const encoded = (value: unknown): string => encodeURIComponent(textOf(value).toWellFormed());
