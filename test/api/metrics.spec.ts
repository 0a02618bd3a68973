import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Metrics } from '#observability';
import { newSubjectRef } from '#testing';
import { metricsPage } from '../../tools/docs/metrics-page.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';
import { alerts, queries } from '../support/monitoring.ts';
import { labelsOf, missingFrom } from '../support/promql.ts';
import { readExposition, type Exposition } from '../support/prometheus-text.ts';

/** What one process that does everything shows after a command and a question. */
describe('GET /metrics', () => {
  const folder = new LedgerFolder();
  let shown: Exposition;

  beforeAll(async () => {
    const service = await folder.start();
    const caller = await folder.caller(service, ['operator']);
    const subjectRef = newSubjectRef();
    expect((await caller.post(`/v1/subjects/${subjectRef}/withdrawal`)).status).toBe(201);
    await caller.post('/v1/decisions', { subjectRef, purposeId: 'newsletter' });
    shown = readExposition(await (await fetch(`${service.url}/metrics`)).text());
  });
  afterAll(() => folder.end());

  const own = () => shown.families.filter(({ name }) => name.startsWith('ledger_'));

  it('shows every metric with its help', () => {
    expect(shown.families.length).toBeGreaterThan(30);
    expect(shown.families.filter(({ help }) => help.trim() === '')).toEqual([]);
  });

  it('shows what docs/operations/metrics.md lists, and beside it what is of Node and the process alone', () => {
    const page = metricsPage();
    const listed = [...page.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name!);
    expect(
      own()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(listed);
    expect(shown.families.filter(({ name }) => !/^(ledger|nodejs|process)_/.test(name))).toEqual([]);
  });

  it('has a value of each of them, with the labels that are listed', () => {
    const described = new Metrics().descriptions().filter(({ name }) => name.startsWith('ledger_'));
    const faults = described.flatMap(({ name, type, labels }) => {
      const found = shown.series.find((series) => series.name === (type === 'histogram' ? `${name}_count` : name));
      if (!found)
        return [`${name} has no value: show it with 0 before anything has happened, or no alert sees its first increase`];
      const shownLabels = Object.keys(found.labels).toSorted().join();
      return shownLabels === labels.toSorted().join() ? [] : [`${name} has the labels ${shownLabels}`];
    });
    expect(faults).toEqual([]);
  });

  describe('is all that is needed', () => {
    it('for the alerts', () => {
      expect(alerts().length).toBeGreaterThan(10);
      expect(alerts().flatMap(({ expr }) => missingFrom(shown, expr))).toEqual([]);
    });

    it('for the dashboard', () => {
      expect(queries().length).toBeGreaterThan(20);
      expect(queries().flatMap(({ expr }) => missingFrom(shown, expr))).toEqual([]);
    });

    it('for the words of both', () => {
      const ofAlerts = alerts().flatMap(({ expr, annotations }) =>
        [
          ...Object.values(annotations)
            .join(' ')
            .matchAll(/\$labels\.(\w+)/g),
        ].map(([, label]) => ({ expr, label: label! })),
      );
      const ofPanels = queries().flatMap(({ expr, legendFormat }) =>
        [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => ({ expr, label: label! })),
      );
      const named = [...ofAlerts, ...ofPanels];
      expect(named.length).toBeGreaterThan(40);
      expect(named.filter(({ expr, label }) => !labelsOf(shown, expr).has(label))).toEqual([]);
      // An aggregation keeps only the labels that it names.
      expect(named.filter(({ expr, label }) => expr.includes(' by ') && !new RegExp(`\\b${label}\\b`).test(expr))).toEqual([]);
    });

    it.each([
      ['a metric that is not there', 'rate(ledger_kitchens_total[5m])'],
      ['a histogram without its ending', 'rate(ledger_http_request_duration_seconds[5m])'],
      ['a label that is not there', 'ledger_projection_state{kitchen="a"}'],
      ['a value that no series has', 'ledger_projection_state{state="cooking"} == 1'],
      ['one of several values', 'ledger_projection_commits_total{outcome=~"stale|burnt"}'],
      ['a label to group by', 'sum by (kitchen) (ledger_projection_state)'],
      ['a label of one of two metrics', 'ledger_clock_clamps_total and on (projection) ledger_projection_state'],
      ['no PromQL at all', 'sum by (ledger_projection_state'],
      ['no metric', 'vector(1)'],
    ])('but not for %s', (_, expression) => expect(missingFrom(shown, expression)).toHaveLength(1));
  });
});
