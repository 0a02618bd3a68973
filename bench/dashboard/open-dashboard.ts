import { chromium, type Page } from 'playwright-core';

export interface OpenDashboard {
  /** Milliseconds until each page has shown what it read, as rows of a table; the last one stays open. */
  timesOf(subjectRef: string): Promise<readonly (readonly [page: string, millis: string])[]>;
  close(): Promise<void>;
}

const registers = ['consents', 'restrictions', 'objections', 'legal-holds', 'erasures', 'exposures'];

/** In Chromium, whose place `CHROMIUM` names where it is not the usual one. */
export async function openDashboard(url: string, token: string): Promise<OpenDashboard> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage();
  const timed = async (open: () => Promise<unknown>, element: string): Promise<string> => {
    const start = performance.now();
    await open();
    await page.waitForSelector(element);
    return (performance.now() - start).toFixed(0);
  };
  return {
    timesOf: async (subjectRef) => {
      const rows: (readonly [string, string])[] = [];
      rows.push(['overview, with the application', await timed(() => page.goto(`${url}/dashboard#token=${token}`), '.tile')]);
      for (const name of registers) {
        const element = `nav:has(a[href="#registers/${name}"][aria-current="page"]) ~ section .line`;
        rows.push([`register: ${name}`, await timed(() => goTo(page, `registers/${name}`), element)]);
      }
      rows.push(['person', await timed(() => goTo(page, `person/${subjectRef}`), '.card')]);
      rows.push(['overview', await timed(() => goTo(page, 'overview'), '.tile')]);
      rows.push(['its charts', await timed(async () => undefined, '.chart')]);
      return rows;
    },
    close: () => browser.close(),
  };
}

const goTo = (page: Page, hash: string): Promise<unknown> => page.evaluate(`location.hash = '${hash}'`);
