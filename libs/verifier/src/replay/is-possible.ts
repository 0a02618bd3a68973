import { isDeepStrictEqual } from 'node:util';
import { digestOf } from '#application';
import { idMadeBy, subjectDecider, type Catalogue, type NewFact, type Subject, type SubjectCommand } from '#domain';
import { isRefusal } from '#kernel';
import type { AnySubjectFact } from './attribution-of.ts';
import { commandsBehind } from './commands-behind.ts';

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
  const outcome = subjectDecider.decide(command, subject, { recordedAt, recordedBy, newId, ...context });
  return !isRefusal(outcome) && isDeepStrictEqual(outcome.map(compared), facts.map(compared));
}

/**
 * What must be the same: all that a rule made, as an event keeps it. The times of a consent before and after are left out: they
 * follow from the facts, only views read them, and how they are told has changed.
 */
function compared({ type, data, receivedAt, expressedAt, policyRef, evidenceDigests }: NewFact): unknown {
  const { periods: _, ...rest } = data as { readonly periods?: unknown };
  return JSON.parse(JSON.stringify({ type, data: rest, receivedAt, expressedAt, policyRef, evidenceDigests })) as unknown;
}
