import { expect, it } from '@jest/globals';
import { settingsFrom } from './settings.ts';

it.each([
  ['RATE_LIMIT_CALLER', '1'],
  ['RATE_LIMIT_TENANT', '1000000'],
  ['MAX_OPEN_REQUESTS', '10'],
  ['LATENCY_TARGET', '50ms'],
  ['IDLE_TIMEOUT', 'PT1H'],
])('%s may be %s', (name, text) => expect(settingsFrom({ [name]: text }).limits).not.toEqual(settingsFrom({}).limits));

it.each([
  ...['0', '-1', '', '1.5', '1000001', '1e3', 'none'].map((text) => ['RATE_LIMIT_SUBJECT', text] as const),
  ...['0', '0ms', 'PT0S', 'P1D', '2h', 'PT61M', '9999999'].map((text) => ['HEADERS_TIMEOUT', text] as const),
])('%s may not be %j', (name, text) => expect(() => settingsFrom({ [name]: text })).toThrow(new RegExp(`- ${name} `)));
