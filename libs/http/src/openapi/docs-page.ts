import { createHash } from 'node:crypto';
import { problemKinds, slugOf, type ProblemCode } from '../problem/problem-codes.ts';
import { html, markup, type Html } from './markup.ts';
import type { OpenApi, Operation } from './openapi-document.ts';

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
summary { cursor: pointer; padding: .25rem 0 }
pre { overflow-x: auto; padding: .5rem; border: 1px solid #8886 }
td, th { text-align: left; vertical-align: top; padding-right: 1rem }
`;

/** The page needs nothing but its own style, and nobody may put it in a frame. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The document for people: one page without scripts, whose links stay within the service. */
export function documentPage({ info, paths, components }: OpenApi): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
  const sections = [...Map.groupBy(operations, ({ operation }) => operation.tags[0]!)].map(
    ([tag, found]) => markup`<h2>${tag}</h2>${found.map(({ name, operation }) => operationPart(name, operation))}`,
  );
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) =>
      markup`<details id="${name}"><summary>${name}</summary><pre>${JSON.stringify(schema, null, 2)}</pre></details>`,
  );
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${info.title}</title>
<style>${html(style)}</style>
</head>
<body>
<h1>${info.title}, version ${info.version}</h1>
<p>${info.description}</p>
<p>For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${sections}
<h2>Bodies and answers</h2>
${shapes}
<h2 id="problems">Problems</h2>
<table>${(Object.keys(problemKinds) as ProblemCode[]).map(problemRow)}</table>
</body>
</html>
`.html;
}

function operationPart(name: string, { summary, description, parameters, requestBody, responses }: Operation): Html {
  const rows = parameters.map(({ name, in: place, required, schema }) => {
    const taken = markup`<td>${place}</td><td>${required ? 'required' : 'optional'}</td>`;
    return markup`<tr><td>${name}</td>${taken}<td><code>${JSON.stringify(schema)}</code></td></tr>`;
  });
  // A problem is one for all routes: it has no answer of its own here.
  const { good = [], problem = [] } = Object.groupBy(Object.entries(responses), ([, answer]) =>
    'description' in answer ? 'good' : 'problem',
  );
  const answers = good.map(([status, answer]) => markup`<li>${status}: ${linksOf(answer)}</li>`);
  const refused = markup`<li><a href="#problems">Problems</a>: ${problem.map(([status]) => status).join(', ')}</li>`;
  return markup`<details><summary><code>${name}</code> ${summary ?? ''}</summary><p>${description}</p>
<table>${rows}</table>${requestBody ? [markup`<p>Body: ${linksOf(requestBody)}</p>`] : []}<ul>${answers}${refused}</ul></details>
`;
}

/** Links to the schemas that a part of the document refers to. Where it refers to none, its description and its media types. */
function linksOf(part: { readonly description?: string; readonly content?: object }): readonly Html[] | string {
  const names = [...JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name!);
  if (names.length > 0) return names.map((name) => markup`<a href="#${name}">${name}</a>`);
  return [part.description, Object.keys(part.content ?? {}).join(' or ')].join(' ');
}

function problemRow(code: ProblemCode): Html {
  const { status, title } = problemKinds[code];
  const page = `problems/${slugOf(code)}`;
  return markup`<tr><td>${String(status)}</td><td><a href="${page}">${code}</a></td><td>${title}</td></tr>`;
}
