import { restrictionExceptions, restrictionGrounds, type SubjectCommand } from '#domain';
import type { Instant } from '#kernel';
import type { Choice } from '../random-choice.ts';
import type { Ledger } from '../ledger.ts';
import { categoryIds, purposeIds } from '../names.ts';
import { byAnyone, byController, bySubject, someTime } from '../attribution.ts';
import { ahead, shifted } from '../times.ts';

const allOrSome = <T>(choice: Choice, members: readonly T[]): 'all' | readonly T[] =>
  choice.once(5) ? 'all' : choice.some(members);

/** The id of a thing that was made by an event of a type; now and then one that nobody made. */
function made(choice: Choice, { world }: Ledger, type: string): string {
  const ids = world.facts.filter((fact) => fact.type === type).map(({ data }) => Object.entries(data)[0]![1] as string);
  return ids.length === 0 || choice.once(10) ? 'nothing' : choice.of(ids.toReversed());
}

export function impose(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return {
    type: 'ImposeRestriction',
    attribution: byAnyone(choice, now, ledger),
    ground: choice.of([...restrictionGrounds, 'objectionPending'] as const),
    dataCategories: allOrSome(choice, categoryIds),
    purposes: allOrSome(choice, purposeIds),
  };
}

export function authorise(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return {
    type: 'AuthoriseRestrictedProcessing',
    attribution: byController(choice, now, ledger),
    restrictionId: made(choice, ledger, 'RestrictionImposed'),
    exception: choice.of(['subjectConsent', ...restrictionExceptions] as const),
    ...(choice.once(3) && { until: choice.once(4) ? someTime(choice, now) : shifted(now, choice.of(ahead)) }),
    ...(choice.once(8) && { purposes: choice.some(purposeIds) }),
  };
}

export function announceLift(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const restrictionId = made(choice, ledger, 'RestrictionImposed');
  return { type: 'AnnounceRestrictionLift', attribution: byController(choice, now, ledger), restrictionId };
}

export function lift(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const type = choice.once(4) ? 'RestrictionImposed' : 'RestrictionLiftAnnounced';
  return { type: 'LiftRestriction', attribution: byController(choice, now, ledger), restrictionId: made(choice, ledger, type) };
}

export function object(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const kind = choice.of(['directMarketing', 'particularSituation'] as const);
  return { type: 'RaiseObjection', attribution: byAnyone(choice, now, ledger), kind, purposes: allOrSome(choice, purposeIds) };
}

export function decideObjection(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const decided = choice.of([{ outcome: 'upheld' }, { outcome: 'overridden', justificationCode: 'fraud' }] as const);
  return {
    type: 'DecideObjection',
    attribution: byController(choice, now, ledger),
    objectionId: made(choice, ledger, 'ObjectionRaised'),
    ...decided,
  };
}

export function withdrawObjection(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return {
    type: 'WithdrawObjection',
    attribution: bySubject(choice, now, ledger),
    objectionId: made(choice, ledger, 'ObjectionRaised'),
  };
}

const assertable = ['contract', 'legitimateInterest', 'legalObligation', 'publicTask', 'vitalInterest'] as const;

export function assertBasis(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  const { catalogue } = ledger;
  const purposeId = choice.of(purposeIds);
  const declared = catalogue.purposes.get(purposeId)?.versions.flatMap(({ lawfulBases }) => lawfulBases) ?? [];
  const likely = assertable.filter((basis) => declared.includes(basis));
  return {
    type: 'AssertLegalBasis',
    attribution: byController(choice, now, ledger),
    purposeId,
    lawfulBasis: choice.of(likely.length === 0 || choice.once(12) ? assertable : likely),
    justificationCode: 'agreed',
    ...(choice.once(3) && { validFrom: someTime(choice, now) }),
    ...(choice.once(3) && { validUntil: choice.once(3) ? someTime(choice, now) : shifted(now, choice.of(ahead)) }),
  };
}

export function endBasis(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return {
    type: 'EndLegalBasis',
    attribution: byController(choice, now, ledger),
    legalBasisId: made(choice, ledger, 'LegalBasisAsserted'),
  };
}

export function hold(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return {
    type: 'PlaceLegalHold',
    attribution: byController(choice, now, ledger),
    dataCategories: allOrSome(choice, categoryIds),
    legalReference: 'tax',
    ...(choice.once(6) && { reviewAt: someTime(choice, now) }),
  };
}

export function release(choice: Choice, ledger: Ledger, now: Instant): SubjectCommand {
  return {
    type: 'ReleaseLegalHold',
    attribution: byController(choice, now, ledger),
    legalHoldId: made(choice, ledger, 'LegalHoldPlaced'),
  };
}
