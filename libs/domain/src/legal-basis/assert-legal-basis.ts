import { latest, refuse, type Instant } from '#kernel';
import { earliestVersion, isRetired, purposeVersionFor } from '../purpose/purpose-in-force.ts';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { liesInFuture, storedTimes } from '../subject/times.ts';
import type { AssertedBasis } from '../events/legal-basis.events.ts';

export type AssertLegalBasis = Command<
  'AssertLegalBasis',
  {
    readonly purposeId: string;
    readonly lawfulBasis: AssertedBasis;
    readonly validFrom?: Instant;
    readonly validUntil?: Instant;
    readonly justificationCode: string;
  }
>;

/**
 * Art. 6(1)(b) to (f) GDPR: the controller states the basis it relies on. The purpose must declare it, in the version in
 * force for the subject once the assertion is both recorded and valid; where none is, in its earliest.
 */
export function assertLegalBasis(command: AssertLegalBasis, subject: Subject, context: DecisionContext): Outcome {
  const { recordedAt, catalogue } = context;
  const { purposeId, lawfulBasis, validFrom = recordedAt, validUntil, justificationCode } = command;
  const purpose = catalogue.purposes.get(purposeId);
  if (!purpose) return refuse('PURPOSE_UNKNOWN');
  const version = purposeVersionFor(purpose, subject, catalogue, latest(recordedAt, validFrom)) ?? earliestVersion(purpose);
  if (!version) return refuse('PURPOSE_UNKNOWN');
  if (isRetired(purpose, recordedAt)) return refuse('PURPOSE_RETIRED');
  if (!version.lawfulBases.includes(lawfulBasis)) return refuse('OUT_OF_SCOPE');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  if (validUntil !== undefined && validUntil <= validFrom) return refuse('INTERVAL_INVALID');
  return [
    {
      type: 'LegalBasisAsserted',
      ...storedTimes(command, context),
      data: {
        legalBasisId: context.newId,
        ...{ purposeId, lawfulBasis, validFrom },
        ...(validUntil && { validUntil }),
        justificationCode,
      },
    },
  ];
}
