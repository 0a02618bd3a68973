import { consentAt, consentHistory, consentStates, factsOf, idMadeBy, purposesSpokenAbout } from '#domain';
import type { ConsentState, IdMadeBy, Subject, SubjectCommand } from '#domain';
import { code, digest, identifier, listOf, object, optional, required, uuid } from '#kernel';
import type { CommandAnswer } from '../pipeline/command-answer.ts';
import type { AcceptedCommand } from '../pipeline/command-result.ts';

interface PurposeConsent {
  readonly purposeId: string;
  readonly state: ConsentState;
}

interface ConsentAnswer {
  readonly consent: PurposeConsent;
}

/** One of them: the consent to the purpose named, or those to every purpose when none was named. */
interface WithdrawalAnswer {
  readonly consent?: PurposeConsent;
  readonly consents?: readonly PurposeConsent[];
}

interface ConsentsAnswer {
  readonly consents: readonly PurposeConsent[];
}

interface AssessmentAnswer {
  readonly assessmentDigest: string;
}

/** Commands whose answer says more than the id that they make. */
interface Answers {
  GiveConsent: ConsentAnswer;
  ConfirmConsent: ConsentAnswer;
  RenewConsent: ConsentAnswer;
  RefuseConsent: ConsentAnswer;
  InvalidateConsent: ConsentAnswer;
  WithdrawConsent: WithdrawalAnswer;
  RecordPreferences: ConsentsAnswer;
  AssessErasure: AssessmentAnswer;
}

/** What the answer to a command says beside its events; by default the id that the command makes. */
export type SubjectAnswer<C extends SubjectCommand> = C['type'] extends keyof Answers
  ? Answers[C['type']]
  : Readonly<Record<IdMadeBy<C>, string>>;

type CommandOf<Type> = Extract<SubjectCommand, { readonly type: Type }>;
type Accepted = AcceptedCommand<Subject>;

const consentOf = ({ state, at }: Accepted, purposeId: string): PurposeConsent => ({
  purposeId,
  state: consentAt(consentHistory(state, purposeId), at).state,
});

const purposeConsent = object<PurposeConsent>({
  purposeId: required(identifier, 'the purpose'),
  state: required(code(...consentStates), 'of the consent after the command'),
});

const consent: CommandAnswer<{ readonly purposeId: string }, Subject, ConsentAnswer> = {
  fields: { consent: required(purposeConsent, 'the consent that the command is about') },
  of: ({ purposeId }, accepted) => ({ consent: consentOf(accepted, purposeId) }),
};

const answers: { readonly [Type in keyof Answers]: CommandAnswer<CommandOf<Type>, Subject, Answers[Type]> } = {
  GiveConsent: consent,
  ConfirmConsent: consent,
  RenewConsent: consent,
  RefuseConsent: consent,
  InvalidateConsent: consent,
  WithdrawConsent: {
    fields: {
      consent: optional(purposeConsent, 'the consent to the purpose named'),
      consents: optional(listOf(purposeConsent), 'the consents to every purpose, when none was named'),
    },
    of: ({ purposeId }, accepted) =>
      purposeId === undefined
        ? { consents: purposesSpokenAbout(accepted.state).map((spokenAbout) => consentOf(accepted, spokenAbout)) }
        : { consent: consentOf(accepted, purposeId) },
  },
  RecordPreferences: {
    fields: { consents: required(listOf(purposeConsent), 'the consents to the purposes of the form, in its order') },
    of: ({ choices }, accepted) => ({ consents: choices.map(({ purposeId }) => consentOf(accepted, purposeId)) }),
  },
  AssessErasure: {
    fields: { assessmentDigest: required(digest, 'what an approval names') },
    of: ({ erasureId }, { state }) => ({ assessmentDigest: lastAssessment(state, erasureId) }),
  },
};

function lastAssessment(subject: Subject, erasureId: string): string {
  const assessments = (['ErasureAccepted', 'ErasurePartlyAccepted', 'ErasureRefused'] as const)
    .flatMap((type) => [...factsOf(subject, type)])
    .filter((fact) => fact.data.erasureId === erasureId)
    .sort((one, other) => one.revision - other.revision);
  return assessments.at(-1)!.data.assessmentDigest;
}

const nothingMore: CommandAnswer<SubjectCommand, Subject, object> = { fields: {}, of: () => ({}) };

const madeId = (name: string): CommandAnswer<SubjectCommand, Subject, Readonly<Record<string, string>>> => ({
  fields: { [name]: required(uuid, 'what the command made') },
  of: (_, { newId }) => ({ [name]: newId }),
});

/** What the answer to commands of a type says beside the events. */
export function subjectAnswer<C extends SubjectCommand>(type: C['type']): CommandAnswer<C, Subject, SubjectAnswer<C>>;
export function subjectAnswer(type: SubjectCommand['type']): CommandAnswer<never, Subject, object> {
  if (isOwn(type)) return answers[type];
  const made = idMadeBy(type);
  return made === undefined ? nothingMore : madeId(made);
}

const isOwn = (type: SubjectCommand['type']): type is keyof Answers => Object.hasOwn(answers, type);
