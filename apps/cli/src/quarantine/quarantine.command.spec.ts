import { describe, expect, it } from '@jest/globals';
import { compareView } from '#projections';
import { readModels } from '#read-models';
import { CliFixture } from '../testing/cli-fixture.ts';
import { viewsOfSubjects, RunningService } from '../testing/running-service.ts';
import { anna, boris, gives, newsletter } from '../testing/story.ts';

const fixture = CliFixture.forAllTests((it) => it.record(newsletter, gives(anna), gives(boris)).then(() => undefined));

const service = RunningService.forEachTest(fixture);

const objects = async (line: string) =>
  (await fixture.ledger(`${line} --json`)).out.split('\n').map((text) => JSON.parse(text) as Record<string, unknown>);

describe('the verbs for views', () => {
  it('list them, and show one, as GET /v1/projections does', async () => {
    const items = await fixture.json('projections');
    expect(items.map(({ projection }) => projection)).toEqual(readModels.map(({ name }) => name));
    expect(items[0]).toMatchObject({ version: 2, lagEvents: 0, quarantined: 0 });
    const { out } = await fixture.ledger('projection show processing-status');
    expect(out).toMatch(/^projection +processing-status$/m);
    expect((await fixture.ledger('projection show nothing')).code).toBe(2);
  });

  it('pause a view of a running service, and resume it', async () => {
    const [paused] = await objects('projection pause processing-status');
    expect(paused).toMatchObject({ projection: 'processing-status', state: 'paused', carriedOut: true });
    const [resumed] = await objects('projection resume processing-status');
    expect(resumed).toMatchObject({ carriedOut: true });
    expect(resumed).toMatchObject({ state: 'running' });
    const again = await fixture.ledger('projection resume processing-status');
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('NOT_PAUSED') as unknown });
  });

  it('leave an order for a projector that does not run', async () => {
    await service.projections.stop();
    const { code, out, err } = await fixture.ledger('projection pause exposures --wait 0s --json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ carriedOut: false });
    expect(err).toMatch('No projector has carried it out');
    await fixture.ledger('projection resume exposures --wait 0s');
  });
});

describe('the verbs for the quarantine', () => {
  it('list what is there, and heal it once the cause is mended', async () => {
    expect((await fixture.ledger('quarantine list')).out).toBe('nothing is in quarantine');
    const eventId = await service.poison();
    const listed = await objects('quarantine list');
    const entry = {
      controllerId: 'acme',
      of: 'subject',
      subjectRef: anna,
      eventId,
      type: 'ConsentPainted',
      cause: 'EVENT_UNKNOWN',
    };
    expect(listed).toContainEqual(expect.objectContaining({ projection: 'processing-status', ...entry }));
    expect(listed.length).toBe(viewsOfSubjects.length);
    expect((await fixture.ledger('quarantine list --controller other')).out).toBe('nothing is in quarantine');

    const vain = await fixture.ledger('quarantine retry processing-status --json');
    expect([vain.code, JSON.parse(vain.out)]).toEqual([
      1,
      { projection: 'processing-status', carriedOut: true, healed: 0, left: 1 },
    ]);

    service.mended = true;
    const { code, out } = await fixture.ledger('quarantine retry --json');
    expect(code).toBe(0);
    for (const line of out.split('\n')) expect(JSON.parse(line)).toMatchObject({ healed: 1, left: 0 });
    for (const model of viewsOfSubjects) {
      const { eventStore: ledger, documentStore: documents } = service.ledger;
      expect(await compareView(model, { ledger, documents, decode: service.decode })).toMatchObject({ differences: [] });
    }
    expect((await fixture.ledger('quarantine retry')).out).toBe('nothing is in quarantine');
  });
});
