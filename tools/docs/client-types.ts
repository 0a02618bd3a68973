import { createHash } from 'node:crypto';
import { join } from 'node:path';

export const clientTypesFile = join(import.meta.dirname, '../../libs/client/src/api.generated.ts');

/** The first line of the types: it names the document that they are made from. */
export const headOf = (document: string): string =>
  `// Made by \`npm run docs\` from the /openapi.json with the SHA-256 ${createHash('sha256').update(document).digest('hex')}.`;

/** The types of the client, from the text of an OpenAPI document. */
export async function clientTypes(document: string): Promise<string> {
  // The generator loads the compiler: only for who makes the types.
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  return `${headOf(document)}\n\n${astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }))}`;
}
