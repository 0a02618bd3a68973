import { refuse } from '#kernel';
import type { NewConsentFact } from '../events/consent.events.ts';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import { consentsBeforeStop } from '../consent-history/consent-before.ts';
import { purposesSpokenAbout } from '../consent-history/purposes-spoken-about.ts';

/** Without a purpose: every purpose, also such as are registered later. */
export type WithdrawConsent = Command<'WithdrawConsent', { readonly purposeId?: string }>;

/**
 * Art. 7(3) GDPR: at any time, as easy as giving. Accepted in every state and recorded each time (domain-model 2, rule
 * 6). "Every purpose" is one fact, evaluated when read, so that no purpose survives a race with it.
 */
export function withdrawConsent(command: WithdrawConsent, subject: Subject, context: DecisionContext): Outcome<NewConsentFact> {
  const { purposeId } = command;
  if (purposeId !== undefined && !context.catalogue.purposes.has(purposeId)) return refuse('PURPOSE_UNKNOWN');
  const times = storedTimes(command, context);
  const stop = { ...times, revision: subject.revision + 1 };
  const ended = purposeId === undefined ? purposesSpokenAbout(subject) : [purposeId];
  const histories = ended.map((id) => consentHistory(subject, id));
  const previous = consentsBeforeStop(histories, stop, context.recordedAt);
  return [{ type: 'ConsentWithdrawn', ...times, data: { purposes: purposeId === undefined ? 'all' : [purposeId], previous } }];
}
