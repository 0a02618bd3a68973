import { erasureDueAt } from '../regime/erasure-due.ts';
import type { Command, OrAll } from '../subject/fact.ts';
import type { Facts } from '../subject/facts.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import type { ErasureGround } from './erasure.events.ts';

export type RequestErasure = Command<'RequestErasure', { readonly dataCategories: OrAll; readonly ground: ErasureGround }>;

/** Art. 17(1) GDPR. The clock runs from the receipt; each request is a case of its own. */
export function requestErasure(command: RequestErasure, _subject: Subject, facts: Facts): Outcome {
  const { dataCategories, ground } = command;
  const times = storedTimes(command, facts);
  const dueAt = erasureDueAt(facts.catalogue.controller, ground, times.receivedAt);
  return [{ type: 'ErasureRequested', ...times, data: { erasureId: facts.newId, dataCategories, ground, dueAt } }];
}
