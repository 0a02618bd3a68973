import {
  catalogueKnownAt,
  controllerDecider,
  knownAt,
  policyDecider,
  purposeDecider,
  subjectDecider,
  type Catalogue,
  type ControllerCommand,
  type ControllerEvent,
  type NewFact,
  type PolicyCommand,
  type PolicyEvent,
  type PurposeCommand,
  type PurposeEvent,
  type Subject,
  type SubjectCommand,
  type SubjectEvent,
} from '#domain';
import { isRefusal, latest, type Instant, type RecordedBy, type Refusal } from '#kernel';
import { emptyWorld, type World } from './oracle/world.ts';
import { shifted } from './times.ts';

/** A tenant's catalogue and one subject: the states that the domain folded, and the events alone for the oracle. */
export interface Ledger {
  readonly world: World;
  readonly subject: Subject;
  readonly catalogue: Catalogue;
}

export type AnyCommand = SubjectCommand | PurposeCommand | PolicyCommand | ControllerCommand;
export type Outcome = readonly NewFact[] | Refusal<string>;

export interface Recorded {
  readonly ledger: Ledger;
  readonly outcome: Outcome;
}

export const emptyLedger: Ledger = {
  world: emptyWorld,
  subject: subjectDecider.initial,
  catalogue: { controller: controllerDecider.initial, purposes: new Map(), policies: new Map() },
};

/** Whatever a clock says, `recordedAt` strictly rises from command to command of the subject's stream. */
export const recordingAt = ({ subject }: Ledger, clock: Instant): Instant => risingFrom(subject.recordedAt, clock);

const risingFrom = (last: Instant | undefined, clock: Instant): Instant => (last ? latest(clock, shifted(last, 1)) : clock);

/** The same for the streams of the catalogue, by all that is recorded there. */
const risingAfter = (clock: Instant, events: readonly { readonly recordedAt: Instant }[]): Instant =>
  risingFrom(events.at(-1)?.recordedAt, clock);

/** A command as the application would have it decided and recorded. */
export function record(ledger: Ledger, command: AnyCommand, clock: Instant, recordedBy: RecordedBy): Recorded {
  switch (command.type) {
    case 'ConfigureController':
      return toController(ledger, command, clock, recordedBy);
    case 'PublishPolicyVersion':
    case 'CancelScheduledPolicyVersion':
      return toPolicy(ledger, command, clock, recordedBy);
    case 'RegisterPurpose':
    case 'RevisePurpose':
    case 'RetirePurpose':
    case 'CancelScheduledVersion':
    case 'CancelScheduledRetirement':
      return toPurpose(ledger, command, clock, recordedBy);
    default:
      return toSubject(ledger, command, clock, recordedBy);
  }
}

function toSubject(ledger: Ledger, command: SubjectCommand, clock: Instant, recordedBy: RecordedBy): Recorded {
  const { subject, catalogue, world } = ledger;
  const recordedAt = recordingAt(ledger, clock);
  const facts = { recordedAt, recordedBy, newId: `id${subject.revision + 1}`, catalogue, digest: digestOf };
  const outcome = subjectDecider.decide(command, subject, facts);
  const events = recorded<SubjectEvent>(outcome, command, recordedAt, recordedBy, subject.revision, 'subject');
  const after = { subject: subjectDecider.evolve(subject, ...events), world: { ...world, facts: [...world.facts, ...events] } };
  return { outcome, ledger: { ...ledger, ...after } };
}

function toPurpose(ledger: Ledger, command: PurposeCommand, clock: Instant, recordedBy: RecordedBy): Recorded {
  const { catalogue, world } = ledger;
  const { purposeId } = command;
  const purpose = catalogue.purposes.get(purposeId) ?? purposeDecider.initial;
  const recordedAt = risingAfter(
    clock,
    world.purposes.filter(({ data }) => data.purposeId === purposeId),
  );
  const outcome = purposeDecider.decide(command, purpose, { recordedAt, catalogue });
  const events = recorded<PurposeEvent>(outcome, command, recordedAt, recordedBy, purpose.revision, purposeId);
  if (events.length === 0) return { outcome, ledger };
  const purposes = new Map(catalogue.purposes).set(purposeId, purposeDecider.evolve(purpose, ...events));
  const known = { ...world, purposes: [...world.purposes, ...events] };
  return { outcome, ledger: { ...ledger, catalogue: { ...catalogue, purposes }, world: known } };
}

function toPolicy(ledger: Ledger, command: PolicyCommand, clock: Instant, recordedBy: RecordedBy): Recorded {
  const { catalogue, world } = ledger;
  const { policyId } = command;
  const policy = catalogue.policies.get(policyId) ?? policyDecider.initial;
  const recordedAt = risingAfter(
    clock,
    world.policies.filter(({ data }) => data.policyId === policyId),
  );
  const outcome = policyDecider.decide(command, policy, { recordedAt });
  const events = recorded<PolicyEvent>(outcome, command, recordedAt, recordedBy, policy.revision, policyId);
  if (events.length === 0) return { outcome, ledger };
  const policies = new Map(catalogue.policies).set(policyId, policyDecider.evolve(policy, ...events));
  const known = { ...world, policies: [...world.policies, ...events] };
  return { outcome, ledger: { ...ledger, catalogue: { ...catalogue, policies }, world: known } };
}

function toController(ledger: Ledger, command: ControllerCommand, clock: Instant, recordedBy: RecordedBy): Recorded {
  const { catalogue, world } = ledger;
  const recordedAt = risingAfter(clock, world.controller);
  const outcome = controllerDecider.decide(command, catalogue.controller, { recordedAt });
  const events = recorded<ControllerEvent>(outcome, command, recordedAt, recordedBy, catalogue.controller.revision, 'controller');
  const controller = controllerDecider.evolve(catalogue.controller, ...events);
  const known = { ...world, controller: [...world.controller, ...events] };
  return { outcome, ledger: { ...ledger, catalogue: { ...catalogue, controller }, world: known } };
}

function recorded<Event>(
  outcome: Outcome,
  { attribution: { actor, channel } }: AnyCommand,
  recordedAt: Instant,
  recordedBy: RecordedBy,
  revision: number,
  stream: string,
): readonly Event[] {
  if (isRefusal(outcome)) return [];
  return outcome.map((fact, index) => {
    const own = revision + 1 + index;
    return { ...fact, recordedBy, actor, channel, recordedAt, revision: own, eventId: `${stream}-${own}` } as Event;
  });
}

/** Equal for equal values, which is all that the rules ask of a digest. */
const digestOf = (value: unknown): string => JSON.stringify(value);

/** The states as they were known at an instant. */
export function ledgerKnownAt({ subject, catalogue }: Ledger, known: Instant): { subject: Subject; catalogue: Catalogue } {
  return { subject: knownAt(subject, known), catalogue: catalogueKnownAt(catalogue, known) };
}

/** Everything recorded, one line an event, for the report of a failure. */
export const eventLines = ({ world }: Ledger): readonly string[] =>
  [...world.controller, ...world.policies, ...world.purposes, ...world.facts].map((event) => {
    const { eventId, type, recordedAt, receivedAt, expressedAt = '-', actor, data } = event;
    return [eventId, type, recordedAt, receivedAt, expressedAt, actor.role, JSON.stringify(data)].join(' ');
  });
