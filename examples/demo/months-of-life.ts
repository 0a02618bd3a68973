import { openSqliteEventStore } from '#event-store';
import type { PurposeCommand, SubjectCommand } from '#domain';
import { instantOf, type Instant } from '#kernel';
import { Recorder } from '../../libs/testing/src/recorder.ts';

/**
 * Records the last months of made-up people in the ledger of a folder, as if it had stood there all the time:
 * `node --conditions=source examples/demo/months-of-life.ts <folder> <controller> <people>`. Each run makes up the same lives.
 */
const [folder, controllerId, number] = process.argv.slice(2) as [string, string, string];
const people = Number(number);
const days = 180;
const dayMillis = 86_400_000;

/** Numbers from 0 to 1 that look random and are the same in each run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seededRandom(2_026);
const chance = (share: number): boolean => random() < share;
const now = Date.now();
const start = now - days * dayMillis;

interface Act {
  readonly at: number;
  readonly subjectRef: string;
  readonly command: SubjectCommand;
}

const attribution = { actor: { role: 'dataSubject', id: 'made-up' }, channel: 'web' } as const;

/** The purposes of these people, and how many of them are asked about each. */
const purposes = { 'product-tips': 0.7, surveys: 0.4, 'usage-analytics': 0.55 } as const;

const registration = (purposeId: string): PurposeCommand => ({
  type: 'RegisterPurpose',
  attribution: { actor: { role: 'dataController', id: 'made-up' }, channel: 'api' },
  purposeId,
  name: { en: purposeId },
  dataCategories: [{ id: 'email', necessity: 'required' }],
  lawfulBases: ['consent'],
});

/** What one person says in these months: more and more people come, and some change their mind. */
function* lifeOf(subjectRef: string): Generator<Act> {
  const joined = start + Math.sqrt(random()) * (now - start - dayMillis);
  const later = (from: number): number => from + random() * (now - dayMillis - from);
  for (const [purposeId, share] of Object.entries(purposes)) {
    if (!chance(share)) continue;
    if (chance(0.15)) {
      yield { at: joined, subjectRef, command: { type: 'RefuseConsent', attribution, purposeId } };
      continue;
    }
    yield { at: joined, subjectRef, command: { type: 'GiveConsent', attribution, purposeId, consentType: 'expressed' } };
    if (chance(0.2)) yield { at: later(joined), subjectRef, command: { type: 'WithdrawConsent', attribution, purposeId } };
  }
  const lately = later(Math.max(joined, now - 33 * dayMillis));
  if (chance(0.01))
    yield {
      at: lately,
      subjectRef,
      command: { type: 'RequestErasure', attribution, dataCategories: 'all', ground: 'consentWithdrawn' },
    };
  if (chance(0.006))
    yield {
      at: lately,
      subjectRef,
      command: { type: 'RaiseObjection', attribution, kind: 'particularSituation', purposes: 'all' },
    };
}

function newSubjectRef(): string {
  return Buffer.from(Array.from({ length: 16 }, () => Math.floor(random() * 256))).toString('base64url');
}

const store = await openSqliteEventStore({ folder, production: false, init: false });
try {
  const recorder = new Recorder(store, { controllerId });
  const at = (millis: number): { readonly at: Instant } => ({ at: instantOf(millis) });
  for (const purposeId of Object.keys(purposes)) await recorder.purpose(registration(purposeId), at(start - dayMillis));
  const acts = Array.from({ length: people }, () => [...lifeOf(newSubjectRef())])
    .flat()
    .toSorted((one, other) => one.at - other.at);
  // Those of some hours are recorded at once: they share what a write costs.
  for (let from = 0; from < acts.length; from += 20)
    await Promise.all(
      acts.slice(from, from + 20).map(({ subjectRef, command, at: millis }) => recorder.subject(subjectRef, command, at(millis))),
    );
  console.log(`${people} people, ${acts.length} commands in ${days} days.`);
} finally {
  await store.close();
}
