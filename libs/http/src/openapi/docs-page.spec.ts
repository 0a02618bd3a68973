import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy, documentPage } from './docs-page.ts';
import { openApiOf } from './openapi-document.ts';

const hostile = `<script>alert('&"')</script>`;
const page = (path: string) => documentPage(openApiOf([{ method: 'GET', path, metadata: { open: true } }]));

describe('the page of the document', () => {
  it('escapes whatever it shows', () => {
    const shown = page(`/${hostile}`);
    expect(shown).not.toContain('<script');
    expect(shown).toContain('/&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;');
  });

  it('may use its own style and nothing else', () => {
    const [, style] = /<style>(.*)<\/style>/s.exec(page('/health/live'))!;
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(contentSecurityPolicy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(page('/health/live')).not.toMatch(/ style=| on\w+=|https?:/);
  });

  it('leads to every problem page', () => {
    expect(page('/health/live')).toContain('<a href="problems/validation-failed">VALIDATION_FAILED</a>');
  });
});
