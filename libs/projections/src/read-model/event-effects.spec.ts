import { describe, expect, it } from '@jest/globals';
import type { StoredDocument } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { applyEffects, effectsOf } from './event-effects.ts';
import { counter, decode } from '../testing/counter-view.ts';
import { FaultyLedger } from '../testing/faulty-ledger.ts';

const ledger = new FaultyLedger();
const applied = (events: readonly RecordedEvent[], documents = new Map<string, StoredDocument>()) => {
  for (const event of events) applyEffects(counter, effectsOf(counter, decode, event), documents);
  return documents;
};

describe('a step', () => {
  it('gives each document the position of the last event that shaped it', () => {
    const [one, two] = [ledger.record('a'), ledger.record('b')];
    const documents = applied([one, two]);
    expect(documents.get('subject-acme.a')?.position).toBe(one.position);
    expect(documents.get('subject-acme.b')?.position).toBe(two.position);
  });

  it('is skipped by a document that has its position already, and by no other', () => {
    const both = ledger.record('a', { also: 'late' });
    const documents = new Map([['subject-acme.a', { position: both.position, body: { events: 7, revisions: [] } }]]);
    applied([both], documents);
    expect(documents.get('subject-acme.a')?.body).toMatchObject({ events: 7 });
    expect(documents.get('late')?.body).toMatchObject({ events: 1 });
  });

  it('that cannot be projected leaves every document as it was', () => {
    const documents = applied([ledger.record('a')]);
    const before = new Map(documents);
    expect(() => applied([ledger.record('a', { also: 'other', poison: 'project' })], documents)).toThrow('not projectable');
    expect(documents).toEqual(before);
  });

  it('leaves no tombstone for what was never there', () => {
    expect(applied([ledger.record('never', { gone: true })]).size).toBe(0);
  });
});
