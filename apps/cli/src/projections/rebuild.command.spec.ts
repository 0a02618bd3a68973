import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { collectionOf, inGeneration } from '#projections';
import { processingStatus } from '#read-models';
import { CliFixture } from '../testing/cli-fixture.ts';
import { RunningService } from '../testing/running-service.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

const fixture = CliFixture.forAllTests((it) => it.record(newsletter, gives(anna), gives(boris)).then(() => undefined));
const service = RunningService.forEachTest(fixture);

const run = async (line: string) => {
  fixture.now = Date.now();
  const { code, out, err } = await fixture.ledger(`projection ${line} --json`);
  return code === 0 ? (JSON.parse(out) as Record<string, unknown>) : err.split(':')[0];
};
const ready = async () => {
  for (;;) {
    const { rebuild } = (await run('show processing-status')) as { rebuild?: { ready: boolean } };
    if (rebuild?.ready) return rebuild;
    await setTimeout(50);
  }
};

describe('ledger projection rebuild and flip', () => {
  it('refuse what is not due', async () => {
    expect(await run('flip processing-status')).toBe('NOT_REBUILT');
    expect(await run('flip processing-status --back')).toBe('NOTHING_KEPT');
    expect(await run('rebuild processing-status --cancel')).toBe('NOT_REBUILT');
    expect((await fixture.ledger('projection rebuild processing-status --rate 99')).code).toBe(2);
    expect(await fixture.ledger('projection rebuild nothing')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no view "nothing", only processing-status, /) as unknown,
    });
  });

  it('make the view anew beside the live one, and read from it', async () => {
    expect(await run('rebuild processing-status --rate 1000')).toMatchObject({
      generation: 1,
      carriedOut: true,
      rebuild: { generation: 2, limit: 1_000 },
    });
    expect(await run('rebuild processing-status')).toBe('REBUILD_RUNNING');
    expect(await ready()).toMatchObject({ generation: 2, state: 'running', quarantined: 0 });
    expect(await run('flip processing-status')).toMatchObject({
      projection: 'processing-status',
      live: 2,
      kept: 1,
      documents: 2,
    });
    expect(await run('show processing-status')).toMatchObject({ generation: 2, state: 'running', kept: [{ generation: 1 }] });
    await fixture.record(withdraws(boris));
    await service.reached(processingStatus, inGeneration(processingStatus, 2));
    const { out } = await fixture.ledger('check --json');
    const findings = out.split('\n').map((text) => JSON.parse(text) as { check: string; faults: number });
    const check = `${collectionOf(inGeneration(processingStatus, 2))} equals a replay`;
    expect(findings.find((finding) => finding.check === check)).toMatchObject({ faults: 0 });
  });

  it('take the live generation for that of every other verb, and flip back', async () => {
    expect(await run('pause processing-status')).toMatchObject({ generation: 2, state: 'paused', carriedOut: true });
    await setTimeout(1_200);
    const back = () => run('flip processing-status --back');
    expect(await back()).toBe('NOT_FRESH');
    expect(await run('resume processing-status')).toMatchObject({ generation: 2, carriedOut: true });
    let result = await back();
    while (result === 'NOT_FRESH') {
      await setTimeout(100);
      result = await back();
    }
    expect(result).toMatchObject({ live: 1, kept: 2 });
    expect(await run('show processing-status')).toMatchObject({ generation: 1, kept: [{ generation: 2 }] });
  });

  it('tell it to people as well', async () => {
    expect((await fixture.ledger('projection show processing-status')).out).toMatch(/^generation 2 kept until +2/m);
    expect((await fixture.ledger('projection rebuild daily-statistics')).out).toMatch(/^rebuild limit +5000$/m);
    expect((await fixture.ledger('projections')).out).toMatch(/^daily-statistics .* (?:ready|\d+ events)$/m);
    expect((await fixture.ledger('projection rebuild daily-statistics --cancel')).out).not.toContain('rebuild');
  });
});
