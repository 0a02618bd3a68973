import { refuse } from '#kernel';
import { versionBefore } from '../catalogue/purpose-versions.ts';
import type { NewConsentFact } from '../events/consent.events.ts';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import { consentsBeforeStop } from '../consent-history/consent-before.ts';
import { boundVersion } from './proposed-grant.ts';

export type RefuseConsent = Command<'RefuseConsent', { readonly purposeId: string }>;

/** A refusal counts, in every state, and is recorded each time (domain-model 2, rules 2, 4 and 6). */
export function refuseConsent(command: RefuseConsent, subject: Subject, context: DecisionContext): Outcome<NewConsentFact> {
  const { purposeId } = command;
  const purpose = context.catalogue.purposes.get(purposeId);
  if (!purpose) return refuse('PURPOSE_UNKNOWN');
  const times = storedTimes(command, context);
  const stop = { ...times, revision: subject.revision + 1 };
  const previous = consentsBeforeStop([consentHistory(subject, purposeId)], stop, context.recordedAt);
  const bound = boundVersion(purpose, subject, context.catalogue, times.receivedAt, undefined);
  const purposeVersion = bound?.version ?? versionBefore(purpose);
  return [{ type: 'ConsentRefused', ...times, data: { purposeId, purposeVersion, previous } }];
}
