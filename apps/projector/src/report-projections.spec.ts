import { beforeEach, describe, expect, it } from '@jest/globals';
import { createLog, Metrics } from '#observability';
import type { Notice } from '#projections';
import { reportTo } from './report-projections.ts';

const view = 'projection="processing-status",version="2"';

describe('what is reported of a projection', () => {
  let lines: Record<string, unknown>[];
  let metrics: Metrics;
  let reports: ReturnType<typeof reportTo>;
  beforeEach(() => {
    lines = [];
    metrics = new Metrics();
    const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
    reports = reportTo({ log: createLog({ app: 'test', level: 'info', write }), metrics });
  });

  it.each<[string, Omit<Notice, 'projection'>, string]>([
    [
      'a projection stopped',
      { kind: 'state', state: 'stopped', error: 'POISON_EVENT' },
      `stops_total{${view},code="POISON_EVENT"}`,
    ],
    ['a projection met trouble and tries again', { kind: 'trouble', error: 'STALLED' }, `failures_total{${view},code="STALLED"}`],
    ['an event cannot be projected: its stream is in quarantine', { kind: 'quarantined' }, `quarantined_total{${view}}`],
    ['a stream has left quarantine', { kind: 'healed' }, `healed_total{${view}}`],
    ['a view went on without an event, as two people have recorded', { kind: 'skipped' }, `skipped_events_total{${view}}`],
  ])('%s: a line and a number', async (event, notice, counter) => {
    reports.observe({ projection: 'processing-status.v2', ...notice });
    expect(lines).toMatchObject([{ event, projection: 'processing-status.v2' }]);
    expect(await metrics.text()).toContain(`ledger_projection_${counter} 1\n`);
  });

  it('is only a line when the projection goes on', async () => {
    const before = await metrics.text();
    reports.observe({ projection: 'processing-status.v2', kind: 'state', state: 'running' });
    expect(lines).toMatchObject([{ event: 'a projection changed its state', state: 'running' }]);
    const counters = (text: string) => text.split('\n').filter((line) => line.startsWith('ledger_projection_'));
    expect(counters(await metrics.text())).toEqual(counters(before));
  });

  it('is how long a batch took, in seconds', async () => {
    const attempt = { projectMillis: 2, commitMillis: 10, outcome: 'committed', staleWrites: 0 } as const;
    reports.measure({ projection: 'processing-status.v2', events: 20, ...attempt });
    const shown = (await metrics.text()).split('\n');
    expect(shown).toContain(`ledger_projection_batch_events_sum{${view}} 20`);
    expect(shown).toContain(`ledger_projection_project_duration_seconds_sum{${view}} 0.002`);
    expect(shown).toContain(`ledger_projection_commit_duration_seconds_sum{${view}} 0.01`);
  });
});
