import type { RefusalCode } from '#domain';
import type { ProblemKind } from './problem-kind.ts';

const kind = (title: string, when: string, remedy: string): ProblemKind => ({ status: 409, title, when, remedy });
/** Of an id that stands in paths only. */
const unknown = (title: string, when: string, remedy: string): ProblemKind => ({ status: 404, title, when, remedy });

/** What the rules refuse: 409, and 404 for an id of the path (that of a purpose or of a policy's version may stand in either). */
export const refusals: Readonly<Record<RefusalCode, ProblemKind>> = {
  SUBJECT_ERASED: kind(
    'The subject was erased',
    'An erasure of everything has been executed; nothing new is permitted under this reference.',
    'A person who comes back gets a new reference.',
  ),
  CATEGORY_ERASED: kind(
    'A data category was erased',
    'The grant was expressed before an erasure of one of its categories, or the assertion would reopen one.',
    'Ask the subject anew; a basis that reopens an erased category is asserted by an operator.',
  ),
  STREAM_FULL: kind(
    'The stream is full',
    'The stream holds 10,000 events, or grants for 1,000 purposes; only restrictive commands, and the end of a hold or a restriction, are taken.',
    'Use a new reference for new permissions.',
  ),
  RESTRICTION_UNKNOWN: unknown(
    'The restriction is unknown',
    'No restriction of this subject has this id.',
    'Read the status for the ids.',
  ),
  OBJECTION_UNKNOWN: unknown(
    'The objection is unknown',
    'No objection of this subject has this id.',
    'Read the status for the ids.',
  ),
  LEGAL_BASIS_UNKNOWN: unknown(
    'The legal basis is unknown',
    'No assertion of this subject has this id.',
    'Read the status for the ids.',
  ),
  HOLD_UNKNOWN: unknown('The legal hold is unknown', 'No hold of this subject has this id.', 'Read the status for the ids.'),
  ERASURE_UNKNOWN: unknown('The erasure case is unknown', 'No case of this subject has this id.', 'Read the status for the ids.'),
  ERASURE_TASK_UNKNOWN: unknown(
    'The erasure task is unknown',
    'The case assigned nothing to this system.',
    'Read the tasks in the status.',
  ),
  PURPOSE_VERSION_UNKNOWN: unknown(
    'The version of the purpose is unknown',
    'The purpose never had a version of this number.',
    'Read the purpose for its versions.',
  ),
  PURPOSE_UNKNOWN: kind(
    'The purpose is unknown',
    'The tenant never registered the purpose, or no version of it is in force.',
    'Register it first, or check the id.',
  ),
  PURPOSE_EXISTS: kind(
    'The purpose exists',
    'The id was registered before; ids are never reused.',
    'Revise the purpose, or choose another id.',
  ),
  PURPOSE_RETIRED: kind('The purpose is retired', 'Nothing new is permitted for a retired purpose.', 'Register another purpose.'),
  OUT_OF_SCOPE: kind(
    'Something lies out of scope',
    'A category, recipient, basis or purpose lies outside what it must lie within.',
    'Name only what the purpose, restriction or case holds.',
  ),
  POLICY_VERSION_UNKNOWN: kind(
    'The policy version is unknown',
    'The tenant never published it.',
    'Publish it first, or check the version.',
  ),
  POLICY_VERSION_EXISTS: kind(
    'The policy version exists',
    'The version was published before; its text never changes.',
    'Publish under another version.',
  ),
  TIME_IN_FUTURE: kind(
    'A time lies ahead',
    'A time of a permissive command is more than 5 minutes ahead.',
    'Correct the clock or the time.',
  ),
  INTERVAL_INVALID: kind(
    'The interval is invalid',
    'An end does not lie after its start, or a time that must lie ahead does not.',
    'Correct the times.',
  ),
  BACKDATED_GRANT_WITHOUT_EVIDENCE: kind(
    'Evidence is missing',
    'A grant, confirmation, renewal, acceptance or notice recorded more than 24 h after its expression carries no evidence digest.',
    'Name the evidence.',
  ),
  EXPLICIT_CONSENT_REQUIRED: kind(
    'Explicit consent is required',
    'The purpose processes special categories and the consent is not explicit.',
    'Ask for explicit consent.',
  ),
  SEPARATE_DOCUMENT_REQUIRED: kind(
    'A separate document is required',
    'The purpose or the regime asks for consent in a document of its own.',
    'Ask in a separate document.',
  ),
  CONSENT_NOT_GIVEN: kind(
    'No consent is given',
    'There is no consent in a state that the command could change.',
    'Read the status; ask for consent anew where it is needed.',
  ),
  NOT_AWAITING_CONFIRMATION: kind(
    'Nothing awaits confirmation',
    'No grant awaits confirmation, or it has lapsed.',
    'Ask for consent anew.',
  ),
  SAME_ACTOR: kind(
    'The same actor said both',
    'Both halves of a double opt-in were said by the same hand.',
    'Let the subject confirm.',
  ),
  LIFT_NOT_ANNOUNCED: kind(
    'The lift was not announced',
    'The subject is told before a restriction is lifted (Art. 18(3) GDPR).',
    'Announce it first.',
  ),
  ALREADY_LIFTED: kind('The restriction was lifted', 'The restriction has ended.', 'Impose a new one if need be.'),
  NO_PENDING_OBJECTION: kind(
    'No objection is pending',
    'The ground objectionPending needs a pending objection, and there is none.',
    'Record the objection first.',
  ),
  OBJECTION_PENDING: kind(
    'An objection is pending',
    'The restriction holds until the objection is decided.',
    'Decide the objection first.',
  ),
  OBJECTION_DECIDED: kind(
    'The objection was decided',
    'The objection is no longer in a state that the command could change.',
    'Read the status; the subject may object anew.',
  ),
  OBJECTION_FINAL: kind(
    'The objection is final',
    'An objection to direct marketing is never overridden (Art. 21(3) GDPR).',
    'Stop direct marketing.',
  ),
  ERASURE_WRONG_STATE: kind(
    'The case is in another state',
    'The step does not follow on the state of the case.',
    'Read the status, and take the step that follows.',
  ),
  ERASURE_INCOMPLETE_ASSESSMENT: kind(
    'The assessment is incomplete',
    'A category of the request has no outcome.',
    'Give every category an outcome.',
  ),
  ERASURE_INCOMPLETE_ASSIGNMENT: kind(
    'The assignment is incomplete',
    'A category to destroy has no system.',
    'Assign every category to a system.',
  ),
  APPROVER_NOT_INDEPENDENT: kind(
    'The approver is not independent',
    'Whoever approves or lets data be destroyed asked for or assessed the erasure, or placed the hold.',
    'Let another person do it.',
  ),
  ASSESSMENT_CHANGED: kind(
    'The assessment has changed',
    'The digest is not that of the present assessment.',
    'Read the assessment again before approving.',
  ),
  HELD: kind(
    'The category is held',
    'A hold or a restriction keeps the category from destruction.',
    'Report once it is released or lifted.',
  ),
  NOT_RETIRED: kind(
    'The purpose is not retired',
    'No retirement was recorded that could be taken back.',
    'Read the purpose; nothing stands in the way of its use.',
  ),
  ALREADY_IN_FORCE: kind(
    'It is in force already',
    'Only what is not in force yet can be taken back.',
    'Publish another version; of a retired purpose register another one.',
  ),
};
