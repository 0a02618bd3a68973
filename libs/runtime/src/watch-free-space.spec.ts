import { describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { Metrics } from '#observability';
import { settingsFrom } from './settings.ts';
import { watchFreeSpace } from './watch-free-space.ts';

const shown = (env: Record<string, string>): Promise<string> => {
  const metrics = new Metrics();
  watchFreeSpace(settingsFrom(env), metrics);
  return metrics.text();
};

describe('the room of the embedded stores', () => {
  it('is shown for each', async () => {
    const text = await shown({ EVENT_STORE_URL: `embedded:${tmpdir()}`, DOCUMENT_STORE_URL: `embedded:${tmpdir()}` });
    expect(text).toMatch(/^ledger_store_free_bytes\{store="events.sqlite"\} \d+$/m);
    expect(text).toMatch(/^ledger_store_free_bytes\{store="views.sqlite"\} \d+$/m);
  });

  it('is not shown for a folder that is not there, nor for a server', async () => {
    const text = await shown({ EVENT_STORE_URL: 'embedded:/nowhere/at/all', DOCUMENT_STORE_URL: 'mongodb://localhost/views' });
    expect(text).not.toMatch(/^ledger_store_free_bytes\{/m);
  });
});
