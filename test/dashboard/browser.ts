import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env['CHROMIUM'] ?? ''];
const chromiumPath = places.findLast((place) => existsSync(place));

const whyNot =
  process.env['FULL'] === undefined
    ? '`npm run test:full` runs them'
    : chromiumPath === undefined && 'there is no Chromium, and the setting CHROMIUM names none';
if (whyNot) process.stderr.write(`SKIPPED the dashboard in a browser: ${whyNot}\n`);

/** Tests that need a browser. */
export const withBrowser = whyNot ? describe.skip : describe;

/** What a page was told and has asked for, beside what it shows. */
export interface Seen {
  readonly page: Page;
  /** Errors and warnings of the console, among them reports of the content security policy. */
  readonly complaints: string[];
  /** Requests to any other origin. */
  readonly elsewhere: string[];
  /** The bodies of all answers of the API. */
  readonly answers: string[];
}

/** One browser for all tests of a file. */
export function sharedBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });
  }, 60_000);
  afterAll(() => browser.close());
  return async (options: BrowserContextOptions = {}): Promise<Seen> => {
    const page = await (await browser.newContext(options)).newPage();
    const seen: Seen = { page, complaints: [], elsewhere: [], answers: [] };
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
    });
    page.on('pageerror', (error) => void seen.complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('http://127.0.0.1:')) seen.elsewhere.push(request.url());
    });
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/v1/') && !response.url().includes('/v1/feed'))
        void response.text().then((text) => seen.answers.push(text));
    });
    return seen;
  };
}

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe-core finds wrong with the page, each with the first element that it is about. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    };
    const { violations } = await engine.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
  });
}
