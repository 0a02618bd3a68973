import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Write } from '#document-store';
import { compareView } from './compare-view.ts';
import { viewDigest } from './view-digest.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import { counter, decode } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';

const fixture = EngineFixture.forEachTest();
const compare = (atOnce?: number) =>
  compareView(counter as ReadModel, { ledger: fixture.ledger, documents: fixture.documents, decode, ...(atOnce && { atOnce }) });

/** Changes a stored document behind the projector's back. */
const tamper = async (write: Pick<Write, 'id' | 'from' | 'to' | 'document'>) => {
  const { checkpoint, epoch } = await fixture.progress();
  await fixture.documents.commit({
    projection: 'counter.v1',
    writes: [{ collection: 'counter.v1', ...write }],
    checkpoint: checkpoint!,
    epoch,
  });
};

describe('comparing a view with a replay', () => {
  beforeEach(async () => {
    for (const stream of ['a', 'b', 'a', 'c']) fixture.ledger.record(stream);
    fixture.ledger.record('b', { gone: true });
    const engine = fixture.start();
    await fixture.reaches(50n);
    await engine.stop();
  });

  it('finds them equal', async () => {
    expect(await compare()).toEqual({ position: 50n, documents: 2, differences: [] });
  });

  it('does not hold what is recorded later against a view that is behind', async () => {
    fixture.ledger.record('a');
    fixture.ledger.record('c', { gone: true });
    fixture.ledger.record('new');
    expect((await compare()).differences).toEqual([]);
  });

  it('allows for a projector that goes on meanwhile', async () => {
    fixture.ledger.record('a');
    fixture.ledger.record('c', { gone: true });
    await tamper({
      id: 'subject-acme.a',
      from: 30n,
      to: 60n,
      document: { stream: 'subject-acme.a', events: 3, revisions: [0, 1, 2] },
    });
    await tamper({ id: 'subject-acme.c', from: 40n, to: 70n, document: 'removed' });
    expect((await compare()).differences).toEqual([]);
  });

  it('finds content at a position that shaped nothing', async () => {
    await tamper({ id: 'subject-acme.c', from: 40n, to: 45n, document: { stream: 'subject-acme.c', events: 1, revisions: [0] } });
    expect((await compare()).differences).toEqual([{ id: 'subject-acme.c', kind: 'different' }]);
  });

  it('finds a document that lacks what the checkpoint says it has', async () => {
    const { position, eventId } = fixture.ledger.record('c');
    const { epoch } = await fixture.progress();
    await fixture.documents.commit({
      projection: 'counter.v1',
      writes: [],
      checkpoint: { ledgerId: 'ledger', position, eventId },
      epoch,
    });
    expect((await compare()).differences).toEqual([{ id: 'subject-acme.c', kind: 'different' }]);
  });

  it('finds a document that is missing, one too many, and one that should be gone', async () => {
    await tamper({ id: 'subject-acme.a', from: 30n, to: 35n, document: 'removed' });
    await tamper({ id: 'subject-acme.b', from: 50n, to: 51n, document: { events: 1 } });
    await tamper({ id: 'stranger', from: 'absent', to: 10n, document: { events: 1 } });
    const { differences } = await compare();
    expect(differences.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
      { id: 'stranger', kind: 'unexpected' },
      { id: 'subject-acme.a', kind: 'missing' },
      { id: 'subject-acme.b', kind: 'different' },
    ]);
  });
});

describe('comparing a large view part by part', () => {
  const names = Array.from({ length: 20 }, (_, n) => `s${n}`);

  beforeEach(async () => {
    for (const name of [...names, ...names]) fixture.ledger.record(name);
    const engine = fixture.start();
    await fixture.reaches(400n);
    await engine.stop();
  });

  it('compares every document once', async () => {
    expect(await compare(3)).toEqual({ position: 400n, documents: 20, differences: [] });
  });

  it('finds what is wrong in any part', async () => {
    for (const name of names)
      await tamper({ id: `subject-acme.${name}`, from: at(name), to: at(name) + 1n, document: { events: 9 } });
    const { differences } = await compare(3);
    expect(differences.map(({ id }) => id).toSorted()).toEqual(names.map((name) => `subject-acme.${name}`).toSorted());
  });

  /** Where the second event of a stream was recorded. */
  const at = (name: string): bigint => BigInt(names.indexOf(name) + names.length + 1) * 10n;
});

describe('the digest of a view', () => {
  const digest = (...documents: { id: string; body: unknown }[]) => viewDigest(documents);
  const a = { id: 'a', body: { x: 1, y: [1, 2] } };
  const b = { id: 'b', body: { x: 2 } };

  it('does not depend on the order of documents or fields, nor on what was removed', async () => {
    const reordered = { id: 'a', body: { y: [1, 2], x: 1 } };
    expect(await digest(a, b)).toBe(await digest(b, reordered, { id: 'c', body: undefined }));
  });

  it('changes with any content', async () => {
    const digests = await Promise.all([
      digest(a, b),
      digest(a),
      digest(a, { ...b, id: 'c' }),
      digest(a, { ...b, body: { x: 3 } }),
      digest(),
    ]);
    expect(new Set(digests).size).toBe(5);
  });

  it('is that of the rebuilt view', async () => {
    for (let n = 0; n < 50; n++) fixture.ledger.record(`s${n % 5}`, n % 9 === 0 ? { gone: true } : {});
    fixture.start();
    await fixture.reaches(500n);
    const rebuilt = Object.entries(await fixture.rebuilt()).map(([id, body]) => ({ id, body }));
    expect(await viewDigest(fixture.documents.scan('counter.v1'))).toBe(await digest(...rebuilt));
  });
});
