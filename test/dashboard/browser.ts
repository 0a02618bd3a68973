import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Role } from '#access';
import type { TestLedger } from '../support/test-ledger.ts';
import { chromiumPath } from './chromium.ts';
import { answersOf } from './answers.ts';

/** The tenant of the demo's story. */
export const controller = 'kitcrm';

/** What a page was answered and has asked for, beside what it shows. */
export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, among them reports of the content security policy. */
  readonly complaints: string[];
  /** Requests to any other origin. */
  readonly elsewhere: string[];
  /** What the service answered so far, the feed with it. */
  readonly answers: string[];
}

/** A browser for all tests of a file. A busy machine is slow, not wrong: nothing here measures time by its limit. */
export function sharedBrowser(ledger: () => Pick<TestLedger, 'url' | 'token'>) {
  let browser: Browser;
  beforeAll(async () => {
    // Loaded here alone: where there is no browser the tests cost nothing.
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({
      executablePath: chromiumPath!,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
      timeout: 120_000,
    });
  });
  afterAll(() => browser.close(), 60_000);

  const open = async (options: BrowserContextOptions = {}): Promise<Opened> => {
    const context = await browser.newContext({ locale: 'en-GB', ...options });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const opened: Opened = { page, complaints: [], elsewhere: [], answers: await answersOf(page) };
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') opened.complaints.push(message.text());
    });
    page.on('pageerror', (error) => void opened.complaints.push(error.message));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== 'blob:' && origin !== ledger().url) opened.elsewhere.push(request.url());
    });
    return opened;
  };

  const tokenOf = (roles: readonly Role[]): Promise<string> => ledger().token(roles, { sub: 'vera', controller });

  /** The page behind the link that signs in, once it shows its first numbers. */
  const signedIn = async (roles: readonly Role[], options: BrowserContextOptions = {}): Promise<Opened> => {
    const opened = await open(options);
    await opened.page.goto(`${ledger().url}/dashboard#token=${await tokenOf(roles)}`);
    await opened.page.waitForSelector('.tile');
    return opened;
  };
  return { open, signedIn, tokenOf };
}

/** Opens a page of the dashboard by its address, and waits for what it shows. */
export async function goTo(page: Page, hash: string, element: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.waitForSelector(element);
}
