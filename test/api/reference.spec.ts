import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

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
