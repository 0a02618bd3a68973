import { digestOf } from '#application';
import { idMadeBy, subjectDecider, type Catalogue, type NewFact, type Subject, type SubjectCommand } from '#domain';
import { isRefusal } from '#kernel';
import type { AnySubjectFact } from './attribution-of.ts';
import { commandsBehind } from './commands-behind.ts';
import { isSameJson } from './is-same-json.ts';

/**
 * Whether some command leads from this state to these facts, with one of these catalogues: the writer read it before it appended,
 * so the log may hold a change between.
 */
export function isPossible(
  facts: readonly [AnySubjectFact, ...AnySubjectFact[]],
  subject: Subject,
  catalogues: Iterable<Catalogue>,
  digest: (value: unknown) => string = digestOf,
): boolean {
  const commands = commandsBehind(facts);
  for (const catalogue of catalogues) {
    if (commands.some((command) => leadsTo(facts, command, subject, { catalogue, digest }))) return true;
  }
  return false;
}

function leadsTo(
  facts: readonly [AnySubjectFact, ...AnySubjectFact[]],
  command: SubjectCommand,
  subject: Subject,
  context: { readonly catalogue: Catalogue; digest(value: unknown): string },
): boolean {
  const [{ recordedAt, recordedBy, data }] = facts;
  const made = idMadeBy(command.type);
  const newId = made === undefined ? '' : String((data as Readonly<Record<string, unknown>>)[made]);
  const outcome = subjectDecider.decide(command, subject, { recordedAt, recordedBy, newId, withoutPeriods: true, ...context });
  return !isRefusal(outcome) && outcome.length === facts.length && outcome.every((fact, n) => isSame(fact, facts[n]!));
}

/**
 * Whether a rule made this fact. The times of a consent before and after are not compared: they follow from the facts, only views
 * read them, and how they are told has changed.
 */
function isSame(made: NewFact, recorded: AnySubjectFact): boolean {
  return (
    made.type === recorded.type &&
    made.receivedAt === recorded.receivedAt &&
    made.expressedAt === recorded.expressedAt &&
    isSameJson(made.policyRef, recorded.policyRef) &&
    isSameJson(made.evidenceDigests, recorded.evidenceDigests) &&
    isSameJson(made.data, withoutPeriods(recorded.data))
  );
}

function withoutPeriods(data: object): object {
  if (!('periods' in data)) return data;
  const { periods: _, ...others } = data;
  return others;
}
