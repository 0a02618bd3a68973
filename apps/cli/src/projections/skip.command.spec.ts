import { describe, expect, it } from '@jest/globals';
import { decodeAll } from '#application';
import { streams } from '#kernel';
import { collectionOf, viewDigest } from '#projections';
import { dailyStatistics } from '#read-models';
import { CliFixture } from '../testing/cli-fixture.ts';
import { RunningService } from '../testing/running-service.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

const fixture = CliFixture.forAllTests((it) => it.record(newsletter, gives(anna), gives(boris)).then(() => undefined));
const service = RunningService.forEachTest(fixture);

const tokenOf = async (sub: string, roles = 'operator', controller = 'acme') =>
  (await fixture.ledger(`token --controller ${controller} --roles ${roles} --sub ${sub}`)).out;
const skip = async (token: string, view = 'daily-statistics') => {
  const { code, out, err } = await fixture.ledger(`projection skip ${view} --json`, { LEDGER_TOKEN: token });
  return code === 0 ? (JSON.parse(out) as Record<string, unknown>) : err.split(':')[0];
};
const inQuarantine = async () => (await fixture.ledger('quarantine list')).out;
const statistics = async () => {
  const { documentStore } = service.ledger;
  return viewDigest(await Array.fromAsync(documentStore.scan(collectionOf(dailyStatistics))));
};

describe('ledger projection skip', () => {
  it('is for a view that has stopped, for all or for a tenant', async () => {
    expect(await skip(await tokenOf('ann'))).toBe('NOT_STOPPED');
  });

  it('takes two people, whose acts the ledger keeps, and then the view goes on', async () => {
    const eventId = await service.poison();
    await service.reached(dailyStatistics);
    expect(await skip('')).toBe('UNAUTHENTICATED');
    expect(await skip(await tokenOf('ann', 'auditor'))).toBe('FORBIDDEN');
    expect(await skip(await tokenOf('ann', 'operator', 'other'))).toBe('FORBIDDEN');
    expect(await skip(await tokenOf('ann'), 'processing-status')).toBe('NOT_STOPPED');
    expect(await skip(await tokenOf('ann'), 'log-tree')).toBe('VIEW_COUNTS_EVENTS');

    expect(await skip(await tokenOf('ann'))).toMatchObject({ eventId, state: 'requested', carriedOut: false });
    expect(await skip(await tokenOf('ann', 'approver'))).toBe('APPROVER_NOT_INDEPENDENT');
    expect(await inQuarantine()).toMatch(/^daily-statistics +acme +tenant +acme /m);
    expect(await skip(await tokenOf('ben', 'approver'))).toMatchObject({ eventId, state: 'approved', carriedOut: true });

    const { eventStore } = service.ledger;
    const stored = await Array.fromAsync(eventStore.readStream(streams.operations('acme')));
    expect(stored.flatMap(decodeAll)).toMatchObject([
      { type: 'ProjectionSkipRequested', recordedBy: { sub: 'ann' }, data: { view: 'daily-statistics', eventId } },
      { type: 'ProjectionSkipApproved', recordedBy: { sub: 'ben' }, data: { eventId, requestedBy: { sub: 'ann' } } },
    ]);
    const listed = await fixture.ledger('events --type ProjectionSkipApproved --json');
    expect(JSON.parse(listed.out)).toMatchObject({ type: 'ProjectionSkipApproved' });
    expect((await fixture.ledger('events')).err).toContain('EVENT_UNKNOWN');
    expect(await inQuarantine()).toMatch(/^daily-statistics +acme +skipped +cannot be projected /m);
    const shown = async () => JSON.parse((await fixture.ledger('projection show daily-statistics --json')).out) as object;
    const skipped = { position: expect.any(String) as unknown, eventId, type: 'ConsentPainted', cause: 'EVENT_UNKNOWN' };
    expect(await shown()).toMatchObject({ skipped: [{ ...skipped, projectable: false }] });
    await fixture.record(withdraws(boris));
    await service.reached(dailyStatistics);
  });

  it('holds for every rebuild, which gives the same documents, and for the check', async () => {
    await service.reached(dailyStatistics);
    const before = await statistics();
    const { documentStore } = service.ledger;
    await documentStore.drop(collectionOf(dailyStatistics), [collectionOf(dailyStatistics)]);
    await service.reached(dailyStatistics);
    expect(await statistics()).toBe(before);
    const { out } = await fixture.ledger('check --json');
    const findings = out.split('\n').map((line) => JSON.parse(line) as { check: string; faults: number });
    expect(findings.find(({ check }) => check.startsWith(collectionOf(dailyStatistics)))).toMatchObject({ faults: 0 });
  });
});
