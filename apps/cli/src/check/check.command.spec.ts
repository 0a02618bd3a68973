import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { collectionOf } from '#projections';
import { processingStatus, readModels, subjectKey } from '#read-models';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

const fixture = CliFixture.forAllTests();
const faulty = async () => (await fixture.json('check')).filter(({ faults }) => faults !== 0);
const equalsReplay = `${collectionOf(processingStatus)} equals a replay`;

/** Changes or removes a subject's document behind the projector's back. */
const tamper = (change: 'removed' | ((body: object) => object)) =>
  fixture.open(async ({ documentStore }) => {
    const collection = collectionOf(processingStatus);
    const id = subjectKey('acme', anna);
    const { position, body } = (await documentStore.load(collection, [id])).get(id)!;
    const { checkpoint, epoch } = await documentStore.progress(collection);
    const document = change === 'removed' ? change : change(body as object);
    const writes = [{ collection, id, from: position, to: position + 1n, document }];
    expect(await documentStore.commit({ projection: collection, writes, checkpoint: checkpoint!, epoch })).toEqual({
      kind: 'committed',
    });
  });

describe('ledger check', () => {
  beforeEach(async () => {
    for (const name of await readdir(fixture.folder)) await rm(join(fixture.folder, name), { recursive: true });
    await fixture.record(newsletter, gives(anna), gives(boris), withdraws(anna));
    await fixture.project();
  });

  it('finds nothing wrong, and says what it looked at', async () => {
    const { code, out, err } = await fixture.ledger('check');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [head, , ...rows] = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(head).toEqual(['check', 'checked', 'faults', 'first fault']);
    expect(rows).toContainEqual(['previousHash links hold', '4', '0']);
    expect(rows).toContainEqual(['checkpoints belong to this ledger', String(readModels.length), '0']);
    expect(rows).toContainEqual([equalsReplay, '2', '0']);
    expect(rows.at(-1)).toEqual(['Nothing is wrong.']);
  });

  it('compares every view', async () => {
    const checks = (await fixture.json('check')).map(({ check }) => check);
    expect(checks).toEqual(expect.arrayContaining(readModels.map((model) => `${collectionOf(model)} equals a replay`)));
  });

  it('finds nothing wrong in views that are behind', async () => {
    await fixture.record(withdraws(boris));
    expect((await fixture.ledger('check')).code).toBe(0);
  });

  it('says which server of the views is away, why, and no password', async () => {
    const { code, out } = await fixture.ledger('check', { DOCUMENT_STORE_URL: 'mongodb://u:secret@127.0.0.1:1/views' });
    expect(code).toBe(1);
    expect(out).toMatch('STORE_UNAVAILABLE: The store is unavailable: mongodb://127.0.0.1:1/views (ECONNREFUSED)');
    expect(out).not.toMatch('secret');
  });

  it('finds a view that says something else than the ledger', async () => {
    await tamper((body) => ({ ...body, revision: 7 }));
    const { code, out } = await fixture.ledger('check');
    expect(code).toBe(1);
    expect(out).toMatch(`document ${subjectKey('acme', anna)} is different`);
    expect(out).toMatch(/1 fault found\.$/);
  });

  it('finds a bit that flipped in an event', async () => {
    const file = join(fixture.folder, 'events.sqlite');
    const bytes = await readFile(file);
    bytes[bytes.indexOf('"shop"') + 1]! ^= 1;
    await writeFile(file, bytes);
    expect(await faulty()).toContainEqual(
      expect.objectContaining({ check: 'envelopes are complete', faults: 1, first: expect.stringMatching('EVENT_CORRUPT') }),
    );
  });

  it('looks at the files of embedded stores', async () => {
    const checks = (await fixture.json('check')).slice(0, 2);
    expect(checks).toEqual(
      ['the event file is whole', 'the view file is whole'].map((check) => ({ check, checked: 1, faults: 0 })),
    );
  });

  it('finds a document that is gone', async () => {
    await tamper('removed');
    expect(await faulty()).toEqual([
      { check: equalsReplay, checked: 1, faults: 1, first: `document ${subjectKey('acme', anna)} is missing` },
    ]);
  });

  it('finds views of another ledger', async () => {
    const views = `${fixture.folder}-views`;
    await cp(fixture.folder, views, { recursive: true });
    for (const name of await readdir(fixture.folder)) await rm(join(fixture.folder, name));
    await fixture.record(newsletter, gives(boris));
    const [first] = await fixture
      .json('check', { DOCUMENT_STORE_URL: `embedded:${views}` })
      .then((findings) => findings.filter(({ faults }) => faults !== 0));
    await rm(views, { recursive: true });
    expect(first).toMatchObject({ check: 'checkpoints belong to this ledger', faults: readModels.length });
    expect(first!['first']).toMatch(/: VIEW_OF_ANOTHER_LEDGER$/);
  });

  it('says that there are no views, and makes none', async () => {
    const elsewhere = join(fixture.folder, 'elsewhere');
    const { code, err } = await fixture.ledger('check', { DOCUMENT_STORE_URL: `embedded:${elsewhere}` });
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^There are no views in .*elsewhere; /) });
    expect(await readdir(fixture.folder)).not.toContain('elsewhere');
  });
});
