import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { lintFromString, loadConfig } from '@redocly/openapi-core';
import { problemKinds } from '#http';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

describe('GET /openapi.json', () => {
  it('keeps the rules of redocly.yaml', async () => {
    const source = await (await fetch(`${ledger().url}/openapi.json`)).text();
    const problems = await lintFromString({ source, config: await loadConfig() });
    expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });
});

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}
interface Document {
  readonly components: {
    readonly schemas: Readonly<Record<string, Described>>;
    readonly responses: Readonly<Record<string, { readonly description: string }>>;
  };
}

/** The fields of a schema and of what stands in it, each with its place. */
function fieldsOf(schema: Described, place: string): readonly (readonly [string, Described])[] {
  const own = Object.entries(schema.properties ?? {}).map(([name, field]) => [`${place}.${name}`, field] as const);
  const parts = Object.entries(schema).filter(([name, part]) => name !== 'properties' && typeof part === 'object');
  return [
    ...own.flatMap(([name, field]) => [[name, field] as const, ...fieldsOf(field, name)]),
    ...parts.flatMap(([, part]) => fieldsOf(part as Described, place)),
  ];
}

describe('the document', () => {
  let document: Document;
  beforeAll(async () => {
    document = (await (await fetch(`${ledger().url}/openapi.json`)).json()) as Document;
  });

  it('says of every field what it means', () => {
    const fields = Object.entries(document.components.schemas).flatMap(([name, schema]) => fieldsOf(schema, name));
    expect(fields.length).toBeGreaterThan(1_000);
    expect(fields.filter(([, { description }]) => !description).map(([place]) => place)).toEqual([]);
  });

  it('leads from every code to its page', async () => {
    const texts = Object.values(document.components.responses).map(({ description }) => description);
    const links = [...texts.join('\n').matchAll(/\[`([A-Z_]+)`\]\(([^)]+)\)/g)];
    expect(new Set(links.map(([, code]) => code))).toEqual(new Set(Object.keys(problemKinds)));
    for (const [, code, place] of links) {
      const page = await fetch(new URL(place!, `${ledger().url}/docs`));
      expect([code, page.status, await page.text()]).toEqual([code, 200, expect.stringContaining(`\`${code}\``)]);
    }
  });
});

describe('GET /docs', () => {
  let page: string;
  let headers: Headers;
  beforeAll(async () => {
    const answer = await fetch(`${ledger().url}/docs`);
    ({ headers } = answer);
    page = await answer.text();
  });

  it('is a page that needs no token, and says what it may load: nothing of another host, nothing inline', () => {
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = headers.get('content-security-policy')!.split('; ');
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "frame-ancestors 'none'", "form-action 'none'"]));
    const sources = policy.filter((part) => /^[a-z]+-src /.test(part)).flatMap((part) => part.split(' ').slice(1));
    expect([...new Set(sources)].sort()).toEqual(["'none'", "'self'", 'data:']);
    expect(page).not.toMatch(/<script>|<style| style=| on\w+=|https?:/);
  });

  it('loads files that the service itself serves', async () => {
    const places = [...page.matchAll(/<(?:script src|link rel="stylesheet" href)="([^"]+)"/g)].map(([, place]) => place!);
    expect(places).toHaveLength(3);
    for (const place of places) {
      const file = await fetch(new URL(place, `${ledger().url}/docs`));
      const type = place.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
      expect([place, file.status, file.headers.get('content-type')]).toEqual([place, 200, type]);
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it.each(['package.json', 'swagger-ui-bundle.js.map', '..%2fpackage.json', '..', 'swagger-ui.js'])(
    'loads nothing else: %s',
    async (name) => {
      expect((await fetch(`${ledger().url}/docs/${name}`)).status).toBe(404);
    },
  );

  it('shows the document of the service, keeps no token, and takes nothing from its own address', async () => {
    const start = await (await fetch(`${ledger().url}/docs/start.js`)).text();
    const shown: Readonly<Record<string, unknown>>[] = [];
    runInNewContext(start, { SwaggerUIBundle: (options: Readonly<Record<string, unknown>>) => shown.push(options) });
    expect(shown).toEqual([expect.objectContaining({ url: 'openapi.json', persistAuthorization: false })]);
    expect(shown[0]).toMatchObject({ queryConfigEnabled: false, validatorUrl: null, withCredentials: false });
    expect(new URL(shown[0]!['url'] as string, `${ledger().url}/docs`).pathname).toBe('/openapi.json');
  });
});
