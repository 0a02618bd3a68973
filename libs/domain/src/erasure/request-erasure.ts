import { controllerInForce } from '../catalogue/controller-in-force.ts';
import { erasureDue } from './erasure-due.ts';
import type { Command } from '../events/command.ts';
import type { OrAll } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import type { ErasureGround } from '../events/erasure.events.ts';

export type RequestErasure = Command<'RequestErasure', { readonly dataCategories: OrAll; readonly ground: ErasureGround }>;

/** Art. 17(1) GDPR. The clock runs from the receipt; each request is a case of its own. */
export function requestErasure(command: RequestErasure, _subject: Subject, context: DecisionContext): Outcome {
  const { dataCategories, ground } = command;
  const times = storedTimes(command, context);
  const { regime, timeZone, calendar } = controllerInForce(context.catalogue.controller, times.receivedAt);
  const dueUnder = { regime, timeZone, calendar };
  const due = erasureDue(dueUnder, ground, times.receivedAt);
  const data = { erasureId: context.newId, dataCategories, ground, ...due, ...(due.dueAtProvisional && { dueUnder }) };
  return [{ type: 'ErasureRequested', ...times, data }];
}
