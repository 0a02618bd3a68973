import { consentAt, consentHistory, factsOf, idMadeBy, purposesSpokenAbout, type Subject, type SubjectCommand } from '#domain';
import type { Accepted } from '../pipeline/command-result.ts';

/** What the answer to a command says beside its events: the consent as it stands now, the id made, a digest. */
export function answerOf(command: SubjectCommand, { state, at, newId }: Accepted<Subject>): object {
  switch (command.type) {
    case 'GiveConsent':
    case 'ConfirmConsent':
    case 'RenewConsent':
    case 'RefuseConsent':
    case 'InvalidateConsent':
      return { consent: consentNow(command.purposeId) };
    case 'WithdrawConsent':
      return command.purposeId === undefined
        ? { consents: purposesSpokenAbout(state).map(consentNow) }
        : { consent: consentNow(command.purposeId) };
    case 'AssessErasure':
      return { assessmentDigest: lastAssessment(state, command.erasureId) };
    default: {
      const made = idMadeBy(command);
      return made === undefined ? {} : { [made]: newId };
    }
  }

  function consentNow(purposeId: string) {
    return { purposeId, state: consentAt(consentHistory(state, purposeId), at).state };
  }
}

function lastAssessment(subject: Subject, erasureId: string): string | undefined {
  const assessments = (['ErasureAccepted', 'ErasurePartlyAccepted', 'ErasureRefused'] as const)
    .flatMap((type) => [...factsOf(subject, type)])
    .filter((fact) => fact.data.erasureId === erasureId)
    .sort((one, other) => one.revision - other.revision);
  return assessments.at(-1)?.data.assessmentDigest;
}
