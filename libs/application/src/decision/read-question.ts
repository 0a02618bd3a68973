import { catalogueKnownAt, knownAt, purposeVersionInForceByDate } from '#domain';
import type { Catalogue, LoggedDecisions, Question, Subject } from '#domain';
import { earliest, type Instant } from '#kernel';
import { readCatalogue } from '../catalogue/catalogue-source.ts';
import type { LedgerReader } from '../reads/ledger-reader.ts';
import { policiesNamedBy } from '../reads/policies-named.ts';
import { isHistorical, nowOf } from '../reads/question-times.ts';
import type { DecisionQuery } from './decision-query.ts';

/** A question with its defaults filled in, and what the ledger knew at `knownAt`. */
export interface ReadQuestion {
  readonly question: Question;
  readonly subject: Subject;
  readonly catalogue: Catalogue;
  readonly knownAt: Instant;
  readonly historical: boolean;
  /** The views have the subject in quarantine: what they hold of it decides nothing. */
  readonly quarantined: boolean;
  /** Which decisions of the purpose are kept, as its version in force says now, whenever the question is about. */
  readonly logDecisions: LoggedDecisions;
  /** When the request was received by our clock, in milliseconds since the epoch. */
  readonly clock: number;
}

export async function readQuestion(
  reader: LedgerReader,
  { controllerId, request }: DecisionQuery,
  clock: number,
): Promise<ReadQuestion> {
  const { subject, quarantined } = await reader.subject(controllerId, request.subjectRef);
  const catalogue = await readCatalogue(reader.decisionCatalogue, controllerId, {
    purposeIds: [request.purposeId],
    policyIds: policiesNamedBy(subject, request.purposeId),
  });
  const now = nowOf(clock, subject, catalogue);
  const known = earliest(request.knownAt, now)!;
  const asKnownEarlier = known < now;
  return {
    question: { ...request, operation: request.operation ?? 'use', at: request.at ?? now },
    subject: asKnownEarlier ? knownAt(subject, known) : subject,
    catalogue: asKnownEarlier ? catalogueKnownAt(catalogue, known) : catalogue,
    knownAt: known,
    historical: isHistorical(request, clock),
    quarantined: quarantined !== undefined,
    logDecisions: loggedOf(catalogue, request.purposeId, now),
    clock,
  };
}

function loggedOf({ purposes }: Catalogue, purposeId: string, now: Instant): LoggedDecisions {
  const purpose = purposes.get(purposeId);
  return (purpose && purposeVersionInForceByDate(purpose, now)?.logDecisions) ?? 'none';
}
