import { isRefusal, type Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { RefusalCode } from '../refusal-codes.ts';
import type { Said } from '../subject/fact.ts';
import { subjectDecider, type SubjectCommand } from '../subject/subject.decider.ts';
import type { Subject } from '../subject/subject.state.ts';

/** Refusals that lie in the present state; any other lies in what a command says. */
const ofState: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'SUBJECT_ERASED',
  'STREAM_FULL',
  'CATEGORY_ERASED',
  'PURPOSE_UNKNOWN',
  'PURPOSE_RETIRED',
  'CONSENT_NOT_GIVEN',
  'NOT_AWAITING_CONFIRMATION',
]);

/** The consent commands that the present state would not refuse: the rules themselves are asked. */
export function acceptedCommands(subject: Subject, catalogue: Catalogue, purposeId: string, at: Instant): readonly string[] {
  const facts = { recordedAt: at, recordedBy: { sub: 'status', roles: [] }, newId: '', catalogue, digest: () => '' };
  return candidates(purposeId)
    .filter((command) => {
      const outcome = subjectDecider.decide(command, subject, facts);
      return !isRefusal(outcome) || !ofState.has(outcome.refused as RefusalCode);
    })
    .map(({ type }) => type);
}

function candidates(purposeId: string): readonly SubjectCommand[] {
  const bySubject: Said = { actor: { id: 'status', role: 'dataSubject' }, channel: 'api' };
  const byController: Said = { actor: { id: 'status', role: 'dataController' }, channel: 'api' };
  return [
    { type: 'GiveConsent', purposeId, consentType: 'explicit', isSeparateDocument: true, said: bySubject },
    { type: 'ConfirmConsent', purposeId, said: bySubject },
    { type: 'RenewConsent', purposeId, said: bySubject },
    { type: 'RefuseConsent', purposeId, said: bySubject },
    { type: 'WithdrawConsent', purposeId, said: bySubject },
    { type: 'InvalidateConsent', purposeId, reason: 'status', said: byController },
  ];
}
