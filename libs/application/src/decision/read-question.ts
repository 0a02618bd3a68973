import { catalogueKnownAt, knownAt, type Catalogue, type Question, type Subject } from '#domain';
import { earliest, type Instant } from '#kernel';
import { readCatalogue } from '../catalogue/catalogue-source.ts';
import type { LedgerReader } from '../reads/ledger-reader.ts';
import { policiesNamedBy } from '../reads/policies-named.ts';
import { isHistorical, nowOf } from '../reads/times.ts';
import type { AskDecision } from './ask.ts';

/** A question with its times settled, and everything that was known for it. */
export interface ReadQuestion {
  readonly question: Question;
  readonly subject: Subject;
  readonly catalogue: Catalogue;
  readonly knownAt: Instant;
  readonly historical: boolean;
  /** The clock when it was asked, in milliseconds. */
  readonly clock: number;
}

export async function readQuestion(
  reader: LedgerReader,
  { controllerId, ask }: AskDecision,
  clock: number,
): Promise<ReadQuestion> {
  const subject = await reader.subject(controllerId, ask.subjectRef);
  const catalogue = await readCatalogue(reader.catalogue, controllerId, {
    purposeIds: [ask.purposeId],
    policyIds: policiesNamedBy(subject, ask.purposeId),
  });
  const now = nowOf(clock, subject, catalogue);
  const known = earliest(ask.knownAt, now)!;
  const cut = known < now;
  return {
    question: { ...ask, operation: ask.operation ?? 'use', at: ask.at ?? now },
    subject: cut ? knownAt(subject, known) : subject,
    catalogue: cut ? catalogueKnownAt(catalogue, known) : catalogue,
    knownAt: known,
    historical: isHistorical(ask, clock),
    clock,
  };
}
