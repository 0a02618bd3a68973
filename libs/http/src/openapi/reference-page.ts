import { readFileSync } from 'node:fs';

/** Nothing comes from another host, no script stands in the page, and nobody may put it in a frame. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The document for people, whose calls go to the service that serves it. Its links stay within the service. */
export const referencePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Consent Ledger</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
<link rel="icon" href="data:,">
</head>
<body>
<noscript><p>This page needs JavaScript. For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p></noscript>
<div id="reference"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;

/** A token that is typed in is forgotten with the page, and nothing in the page's own address changes what is shown. */
const start = `SwaggerUIBundle({
  dom_id: '#reference',
  url: 'openapi.json',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  persistAuthorization: false,
  queryConfigEnabled: false,
  validatorUrl: null,
  withCredentials: false,
});
`;

export interface PageFile {
  readonly type: string;
  readonly text: string;
}

/** Reads a file of the page's package. */
const packaged = (name: string) => (): string =>
  readFileSync(new URL(`static/${name}`, import.meta.resolve('@fastify/swagger-ui/package.json')), 'utf8');

const files: ReadonlyMap<string, { readonly type: string; readonly read: () => string }> = new Map([
  ['start.js', { type: 'text/javascript', read: () => start }],
  ['swagger-ui-bundle.js', { type: 'text/javascript', read: packaged('swagger-ui-bundle.js') }],
  ['swagger-ui.css', { type: 'text/css', read: packaged('swagger-ui.css') }],
]);

/** A file that the page refers to, by its name; undefined where it refers to none of this name. */
export function pageFile(name: string): PageFile | undefined {
  const found = files.get(name);
  return found && { type: `${found.type}; charset=utf-8`, text: found.read() };
}
