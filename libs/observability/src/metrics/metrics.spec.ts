import { beforeEach, describe, expect, it } from '@jest/globals';
import { Metrics } from './metrics.ts';
import type { ViewStatus } from './view-metrics.ts';

const view = { projection: 'exposures', version: '1' };
const labels = 'projection="exposures",version="1"';
const status: ViewStatus = { ...view, state: 'running', lagSeconds: 3, lagEvents: 7, quarantined: 2 };

describe('what is looked up when somebody looks', () => {
  let metrics: Metrics;
  let statuses: readonly ViewStatus[];
  beforeEach(() => {
    metrics = new Metrics();
    statuses = [status];
    metrics.watchProjections(async () => statuses);
  });

  it('is in the same answer, and all of it of one moment', async () => {
    const lines = (await metrics.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        `ledger_projection_state{${labels},state="running"} 1`,
        `ledger_projection_state{${labels},state="stopped"} 0`,
        `ledger_projection_lag_seconds{${labels}} 3`,
        `ledger_projection_lag_events{${labels}} 7`,
        `ledger_projection_quarantined_streams{${labels}} 2`,
      ]),
    );
  });

  it('is 0 of a rebuild while there is none, and then how far it is', async () => {
    const rebuilt = async () =>
      (await metrics.text()).split('\n').filter((line) => line.startsWith('ledger_projection_rebuild_'));
    for (const line of await rebuilt()) expect(line).toMatch(/ 0$/);
    statuses = [{ ...status, rebuild: { state: 'rebuilding', events: 900, perSecond: 300, secondsLeft: 4, ready: false } }];
    expect((await rebuilt()).filter((line) => !line.endsWith(' 0'))).toEqual([
      `ledger_projection_rebuild_state{${labels},state="rebuilding"} 1`,
      `ledger_projection_rebuild_events{${labels}} 900`,
      `ledger_projection_rebuild_events_per_second{${labels}} 300`,
      `ledger_projection_rebuild_remaining_seconds{${labels}} 4`,
    ]);
    statuses = [{ ...status, rebuild: { state: 'running', ready: true } }];
    expect((await rebuilt()).filter((line) => !line.endsWith(' 0'))).toEqual([
      `ledger_projection_rebuild_state{${labels},state="running"} 1`,
      `ledger_projection_rebuild_ready{${labels}} 1`,
    ]);
  });

  it('is not shown once it is not known any more', async () => {
    await metrics.text();
    statuses = [];
    expect(await metrics.text()).not.toMatch(/^ledger_projection_\w+\{/m);
  });
});

describe('what a projection does', () => {
  let metrics: Metrics;
  beforeEach(() => {
    metrics = new Metrics();
    metrics.projections.begin(view);
  });

  it('begins at 0, so that the first stop is an increase', async () => {
    const text = await metrics.text();
    expect(text).toContain(`ledger_projection_stops_total{${labels},code="POISON_EVENT"} 0`);
    expect(text).toContain(`ledger_projection_commits_total{${labels},outcome="stale"} 0`);
    expect(text).toContain(`ledger_projection_batch_events_count{${labels}} 0`);
  });

  it('is counted', async () => {
    const { projections } = metrics;
    const attempt = { events: 20, projectSeconds: 0.002, commitSeconds: 0.01, staleWrites: 0 };
    projections.attempted(view, { ...attempt, outcome: 'stale', staleWrites: 3 });
    projections.attempted(view, { ...attempt, outcome: 'committed' });
    projections.stopped(view, 'POISON_EVENT');
    projections.failed(view, 'STALLED');
    projections.quarantined(view);
    projections.healed(view);
    projections.skipped(view);
    const lines = (await metrics.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        `ledger_projection_commits_total{${labels},outcome="committed"} 1`,
        `ledger_projection_commits_total{${labels},outcome="stale"} 1`,
        `ledger_projection_stale_writes_total{${labels}} 3`,
        `ledger_projection_batch_events_sum{${labels}} 20`,
        `ledger_projection_batch_events_count{${labels}} 1`,
        `ledger_projection_project_duration_seconds_count{${labels}} 1`,
        `ledger_projection_commit_duration_seconds_count{${labels}} 2`,
        `ledger_projection_stops_total{${labels},code="POISON_EVENT"} 1`,
        `ledger_projection_failures_total{${labels},code="STALLED"} 1`,
        `ledger_projection_quarantined_total{${labels}} 1`,
        `ledger_projection_healed_total{${labels}} 1`,
        `ledger_projection_skipped_events_total{${labels}} 1`,
      ]),
    );
  });

  it('has no label that somebody else has chosen', async () => {
    metrics.projections.failed(view, 'ann@example.org');
    metrics.projections.stopped(view, 'ann@example.org');
    const text = await metrics.text();
    expect(text).toContain(`ledger_projection_failures_total{${labels},code="OTHER"} 1`);
    expect(text).not.toContain('ann@');
  });
});

describe('the name of a metric', () => {
  const own = new Metrics().descriptions().filter(({ name }) => name.startsWith('ledger_'));

  it('follows the conventions of Prometheus: base units, and `_total` for counters alone', () => {
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ name }) => !/^ledger(_[a-z]+)+$/.test(name))).toEqual([]);
    expect(own.filter(({ name, type }) => name.endsWith('_total') !== (type === 'counter'))).toEqual([]);
    expect(own.filter(({ name }) => /_(count|sum|bucket|millis|ms|minutes|kilobytes)(_|$)/.test(name))).toEqual([]);
  });

  it('has a help of a whole sentence', () => expect(own.filter(({ help }) => !/^\S.*\.$/.test(help))).toEqual([]));
});
