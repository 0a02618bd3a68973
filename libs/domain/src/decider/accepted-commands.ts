import { isRefusal, type Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Attribution } from '../events/command.ts';
import { subjectDecider, type SubjectCommand } from './subject.decider.ts';
import type { Subject } from '../subject/subject.state.ts';
import { endOfTime } from '../subject/times.ts';

/** The id of no person: who may send a command does not depend on the subject's state. */
const anonymous = '';

/**
 * The consent commands that the subject's present state permits. Each rule decides a sample command that it could refuse
 * for no other reason than the state.
 */
export function acceptedCommands(subject: Subject, catalogue: Catalogue, purposeId: string, at: Instant): readonly string[] {
  const recordedBy = { sub: anonymous, roles: [] };
  const context = { recordedAt: at, recordedBy, newId: '', catalogue, digest: () => '' };
  return sampleCommands(purposeId)
    .filter((command) => !isRefusal(subjectDecider.decide(command, subject, context)))
    .map(({ type }) => type);
}

function sampleCommands(purposeId: string): readonly SubjectCommand[] {
  const bySubject: Attribution = { actor: { id: anonymous, role: 'dataSubject' }, channel: 'api' };
  const byController: Attribution = { actor: { id: anonymous, role: 'dataController' }, channel: 'api' };
  return [
    { type: 'GiveConsent', purposeId, consentType: 'explicit', isSeparateDocument: true, attribution: bySubject },
    { type: 'ConfirmConsent', purposeId, attribution: bySubject },
    { type: 'RenewConsent', purposeId, validUntil: endOfTime, attribution: bySubject },
    { type: 'RefuseConsent', purposeId, attribution: bySubject },
    { type: 'WithdrawConsent', purposeId, attribution: bySubject },
    { type: 'InvalidateConsent', purposeId, reason: 'status', attribution: byController },
  ];
}
