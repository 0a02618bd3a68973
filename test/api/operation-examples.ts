import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationExample } from '../../libs/http/src/openapi/operation-example.ts';
import type { Exchange } from './exchanges.ts';
import { SameEachTime } from './same-each-time.ts';

/** The exchanges as the API document shows them, by their routes: the same whenever they took place. */
export function operationExamples(exchanges: readonly Exchange[], begun: number): Readonly<Record<string, OperationExample>> {
  const same = new SameEachTime(begun);
  const shown = exchanges.map(({ route, path, body, status, answer }) => {
    const parameters = parametersOf(route.split(' ')[1]!, path, same);
    const sent = body === undefined ? {} : { body: shownValue(body, same) };
    return [route, { ...(parameters && { parameters }), ...sent, status, answer: shownValue(answer, same) }] as const;
  });
  return Object.fromEntries(shown.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function parametersOf(route: string, path: string, same: SameEachTime): Readonly<Record<string, string>> | undefined {
  const { pathname, searchParams } = new URL(path, 'http://ledger.example');
  const parts = pathname.split('/');
  const named = route
    .split('/')
    .flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), parts[index]!] as const] : []));
  // Numbers are sizes of the log, where they are no limit.
  const shown = (name: string, value: string) =>
    ['from', 'to'].includes(name) && /^\d+$/.test(value) ? String(same.of(Number(value), name)) : same.text(value);
  const all = [...named, ...searchParams].map(([name, value]) => [name, shown(name, value)] as const);
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** Lines and events hold JSON, whose fields are looked at one by one. */
function shownValue(value: unknown, same: SameEachTime): unknown {
  if (typeof value !== 'string') return same.of(value);
  return value
    .split('\n')
    .map((line) => {
      const [, before, json] = /^(data: |)(\{.*\})$/.exec(line) ?? [];
      if (json !== undefined) return before + JSON.stringify(same.of(JSON.parse(json)));
      return line.startsWith('id: ') ? 'id: 1042' : same.text(line);
    })
    .join('\n');
}

/** Writes the examples where the API document takes them from. */
export function written(examples: Readonly<Record<string, OperationExample>>): Readonly<Record<string, OperationExample>> {
  const lines = [
    '// Made by `npm run docs` from what a service answers; a test sends every request again and compares.',
    "import type { OperationExample } from './operation-example.ts';",
    '',
    `export const examples: Readonly<Record<string, OperationExample>> = ${JSON.stringify(examples, null, 1)};`,
    '',
  ];
  writeFileSync(join(import.meta.dirname, '../../libs/http/src/openapi/examples.generated.ts'), lines.join('\n'));
  return examples;
}
