import { createHash } from 'node:crypto';
import { join } from 'node:path';

export const clientTypesFile = join(import.meta.dirname, '../../libs/client/src/api.generated.ts');

/** Types depend on no example. */
const withoutExamples = (document: string): string =>
  JSON.stringify(JSON.parse(document), (name, value: unknown) => (name === 'example' ? undefined : value));

/** The first line of the types: it names the document that they are made from. */
export function headOf(document: string): string {
  const hash = createHash('sha256').update(withoutExamples(document)).digest('hex');
  return `// Made by \`npm run docs\` from the /openapi.json with the SHA-256 ${hash}, its examples left out.`;
}

/** The types of the client, from the text of an OpenAPI document. */
export async function clientTypes(document: string): Promise<string> {
  // The generator loads the compiler: only for who makes the types.
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const types = await openapiTS(withoutExamples(document), { alphabetize: true, defaultNonNullable: false });
  return `${headOf(document)}\n\n${astToString(types)}`;
}
