import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { alerts, panels } from '../support/monitoring.ts';
import { root } from './readme.ts';

const page = readFileSync(join(root, 'docs/operations.md'), 'utf8');
const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

describe('docs/operations/alerts.yaml', () => {
  const names = alerts().map(({ alert }) => alert);

  it('names each alert once', () => expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]));

  it('says of each how severe it is, what holds and what it does to callers', () => {
    for (const { alert, labels, annotations } of alerts()) {
      expect([alert, labels['severity']]).toEqual([alert, expect.stringMatching(/^(critical|warning)$/)]);
      for (const name of ['summary', 'description'])
        expect([alert, annotations[name]]).toEqual([alert, expect.stringMatching(/^\S.*\.$/)]);
    }
  });

  it('leads from each alert to its heading in docs/operations.md', () => {
    const anchors = new Set(headings.map(anchorOf));
    for (const { alert, annotations } of alerts()) {
      const [file, anchor] = annotations['runbook']!.split('#');
      expect([alert, file, anchors.has(anchor!), anchor]).toEqual([alert, 'docs/operations.md', true, anchorOf(alert)]);
    }
  });

  it('has an alert for each heading that is named so', () =>
    expect(headings.filter((heading) => /^Ledger[A-Z]\w+$/.test(heading) && !names.includes(heading))).toEqual([]));
});

describe('docs/operations/dashboard.json', () => {
  const shown = panels();

  it('gives each panel a number of its own, a description and a place that no other has', () => {
    const ids = shown.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const graphs = shown.filter(({ type }) => type !== 'row');
    expect(graphs.length).toBeGreaterThan(15);
    expect(graphs.filter(({ description = '' }) => !description.endsWith('.'))).toEqual([]);
    const cells = shown.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('shows something for every alert', () => {
    const words = shown.map(({ description = '' }) => description).join(' ');
    expect(alerts().filter(({ alert }) => !words.includes(alert))).toEqual([]);
  });
});
