import { beforeAll, describe, expect, it } from '@jest/globals';
import { evolveSubject, factOf, noSubject, type Subject, type SubjectEvent } from '#domain';
import type { LedgerEvent } from '#kernel';
import { factsInPart, processingStatus } from '#read-models';
import { Recorder } from '#testing';
import { SubjectDocuments } from './subject-documents.ts';

const attribution = { actor: { id: 'anna', role: 'dataSubject' }, channel: 'web' } as const;

/** Objections, so many facts of one subject; at another time the ledger is another one. */
async function historyOf(facts: number, from: number): Promise<readonly LedgerEvent[]> {
  let now = from;
  const recorder = new Recorder(undefined, { clock: () => (now += 1_000) });
  for (let fact = 0; fact < facts; fact++)
    await recorder.subject('anna', { type: 'RaiseObjection', kind: 'particularSituation', purposes: 'all', attribution });
  return recorder.events();
}

const folded = (events: readonly LedgerEvent[]): Subject =>
  evolveSubject(noSubject, ...events.map((event) => factOf<SubjectEvent>(event)));

const anna = async (subjects: SubjectDocuments) => (await subjects.find('acme', ['anna'])).get('anna')!;

/** A store of the view's documents after some events, as JSON; it counts the documents that are read. */
class Documents {
  readonly #bodies = new Map<string, string>();
  read = 0;
  loads = 0;

  show(events: readonly LedgerEvent[]): void {
    this.#bodies.clear();
    for (const event of events)
      for (const key of processingStatus.keys(event)) {
        const before = this.#bodies.get(key);
        const body = before === undefined ? undefined : (JSON.parse(before) as Subject);
        this.#bodies.set(key, JSON.stringify(processingStatus.project(body, event, key)));
      }
  }

  load(_collection: string, ids: readonly string[]) {
    const found = ids.filter((id) => this.#bodies.has(id));
    this.read += found.length;
    this.loads += 1;
    return Promise.resolve(
      new Map(found.map((id) => [id, { position: 0n, body: JSON.parse(this.#bodies.get(id)!) as unknown }] as const)),
    );
  }
}

describe('a subject of many documents', () => {
  const documents = new Documents();
  let events: readonly LedgerEvent[];
  let others: readonly LedgerEvent[];
  beforeAll(async () => {
    events = await historyOf(3 * factsInPart + 1, Date.UTC(2026, 0, 1));
    others = await historyOf(3 * factsInPart + 1, Date.UTC(2026, 1, 1));
  });

  it.each([0, 1, factsInPart - 1, factsInPart, factsInPart + 1, 3 * factsInPart, 3 * factsInPart + 1])(
    'is what its %i facts come to',
    async (facts) => {
      documents.show(events.slice(0, facts));
      expect(await anna(new SubjectDocuments(documents))).toEqual({ subject: folded(events.slice(0, facts)) });
    },
  );

  it('is read on from its last document, and kept while nothing is recorded', async () => {
    const subjects = new SubjectDocuments(documents);
    for (const facts of [250, 270, 270, 300, 301]) {
      documents.show(events.slice(0, facts));
      documents.read = 0;
      const { subject } = await anna(subjects);
      expect(subject).toEqual(folded(events.slice(0, facts)));
      // The first part bears the mark of a quarantine.
      expect(documents.read).toBe(1 + { 250: 3, 270: 1, 300: 1, 301: 2 }[facts]!);
      expect((await anna(subjects)).subject).toBe(subject);
    }
  });

  it.each([
    ['other events in its last document', 120],
    ['other events before it', 210],
    ['fewer events, while its view is made again', 90],
  ])('is read anew where a ledger was put back: %s', async (_, facts) => {
    const subjects = new SubjectDocuments(documents);
    documents.show(events.slice(0, 110));
    await anna(subjects);
    documents.show(others.slice(0, facts));
    expect(await anna(subjects)).toEqual({ subject: folded(others.slice(0, facts)) });
  });
});

it('many subjects of one document each are read by one load', async () => {
  const documents = new Documents();
  documents.show(await historyOf(2, Date.UTC(2026, 0, 1)));
  const found = await new SubjectDocuments(documents).find('acme', ['anna', 'ben']);
  expect([...found].map(([subjectRef, { subject }]) => [subjectRef, subject.revision])).toEqual([
    ['anna', 1],
    ['ben', -1],
  ]);
  expect(documents.loads).toBe(1);
});
