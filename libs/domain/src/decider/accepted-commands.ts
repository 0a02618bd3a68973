import { isRefusal, type Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Attribution } from '../events/fact.ts';
import { subjectDecider, type SubjectCommand } from './subject.decider.ts';
import type { Subject } from '../subject/subject.state.ts';
import { endOfTime } from '../subject/times.ts';

/** The empty id is nobody's: whether who says it may say it is no matter of the present state. */
const nobody = '';

/**
 * The consent commands that the present state would not refuse: the rules themselves are asked, about commands that leave
 * nothing else to refuse.
 */
export function acceptedCommands(subject: Subject, catalogue: Catalogue, purposeId: string, at: Instant): readonly string[] {
  const recordedBy = { sub: nobody, roles: [] };
  const facts = { recordedAt: at, recordedBy, newId: '', catalogue, digest: () => '' };
  return candidates(purposeId)
    .filter((command) => !isRefusal(subjectDecider.decide(command, subject, facts)))
    .map(({ type }) => type);
}

function candidates(purposeId: string): readonly SubjectCommand[] {
  const bySubject: Attribution = { actor: { id: nobody, role: 'dataSubject' }, channel: 'api' };
  const byController: Attribution = { actor: { id: nobody, role: 'dataController' }, channel: 'api' };
  return [
    { type: 'GiveConsent', purposeId, consentType: 'explicit', isSeparateDocument: true, attribution: bySubject },
    { type: 'ConfirmConsent', purposeId, attribution: bySubject },
    { type: 'RenewConsent', purposeId, validUntil: endOfTime, attribution: bySubject },
    { type: 'RefuseConsent', purposeId, attribution: bySubject },
    { type: 'WithdrawConsent', purposeId, attribution: bySubject },
    { type: 'InvalidateConsent', purposeId, reason: 'status', attribution: byController },
  ];
}
