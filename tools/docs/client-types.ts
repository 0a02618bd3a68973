import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

export const clientTypesFile = join(import.meta.dirname, '../../libs/client/src/api.generated.ts');

const head = '// Made from /openapi.json by `npm run docs`; a test holds the two equal.\n\n';

/** The types of the client, from the text of an OpenAPI document. */
export const clientTypes = async (document: string): Promise<string> =>
  head + astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }));
