import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';

const places = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const chromiumPath = places.find((place) => existsSync(place));

const missing =
  process.env['FULL'] === undefined
    ? '`npm run test:full` runs it'
    : chromiumPath === undefined && 'there is no Chromium, and the setting CHROMIUM names none';
if (missing) process.stderr.write(`SKIPPED the dashboard in a browser: ${missing}\n`);

/** Tests that need a browser. */
export const withBrowser = missing ? describe.skip : describe;
