import {
  legalBasesAt,
  legalHoldsAt,
  objectionsAt,
  restrictionsAt,
  type LegalBasis,
  type LegalHold,
  type Objection,
  type Restriction,
  type SubjectCommand,
} from '#domain';
import { hourOf, said, type Machine, type Rows, type Step } from './machine.ts';

const at = (hour: number, command: SubjectCommand): Step => ({ hour, command });
const bySubject = said('dataSubject');
const byController = said('dataController');
const unknown: readonly Step[] = [];
const everything = { dataCategories: 'all', purposes: 'all' } as const;

const impose = (hour: number, ground: 'accuracyContested' | 'objectionPending' = 'accuracyContested') =>
  at(hour, { type: 'ImposeRestriction', attribution: bySubject, ground, ...everything });
const authorise = (hour: number) =>
  at(hour, { type: 'AuthoriseRestrictedProcessing', attribution: byController, restrictionId: 'id0', exception: 'legalClaims' });
const announce = (hour: number, restrictionId = 'id0') =>
  at(hour, { type: 'AnnounceRestrictionLift', attribution: byController, restrictionId });
const lift = (hour: number, restrictionId = 'id0') =>
  at(hour, { type: 'LiftRestriction', attribution: byController, restrictionId });

export const restrictionMachine: Machine = {
  title: 'Restriction',
  says: 'Imposed by a subject or for one in any state; lifted only after the subject was told.',
  states: {
    unknown,
    imposed: [impose(1)],
    liftAnnounced: [impose(1), announce(2)],
    lifted: [impose(1), announce(2), lift(3)],
  } satisfies Rows<Restriction['state']>,
  commands: {
    ImposeRestriction: impose(9),
    AuthoriseRestrictedProcessing: authorise(9),
    AnnounceRestrictionLift: announce(9),
    LiftRestriction: lift(9),
  },
  stateOf: (subject, time) => restrictionsAt(subject, time)[0]?.state ?? 'unknown',
};

const object = (hour: number, kind: 'particularSituation' | 'directMarketing') =>
  at(hour, { type: 'RaiseObjection', attribution: bySubject, kind, purposes: 'all' });
const uphold = (hour: number) =>
  at(hour, { type: 'DecideObjection', attribution: byController, objectionId: 'id0', outcome: 'upheld' });
const override = (hour: number) =>
  at(hour, {
    type: 'DecideObjection',
    attribution: byController,
    objectionId: 'id0',
    outcome: 'overridden',
    justificationCode: 'fraud',
  });
const withdraw = (hour: number) => at(hour, { type: 'WithdrawObjection', attribution: bySubject, objectionId: 'id0' });

const pending = [object(1, 'particularSituation')];
const restrictedMeanwhile = [...pending, impose(2, 'objectionPending')];

export const pendingRestrictionMachine: Machine = {
  title: 'Restriction on the ground objectionPending',
  says: 'Imposed only while an objection is pending, and not lifted before that is decided or withdrawn.',
  states: {
    unknown,
    'unknown, an objection is pending': pending,
    'imposed, the objection is pending': restrictedMeanwhile,
    'imposed, the objection is decided': [...restrictedMeanwhile, uphold(3)],
    'liftAnnounced, the objection is pending': [...restrictedMeanwhile, announce(3, 'id1')],
    'liftAnnounced, the objection is decided': [...restrictedMeanwhile, announce(3, 'id1'), uphold(4)],
  },
  commands: {
    ImposeRestriction: impose(9, 'objectionPending'),
    AnnounceRestrictionLift: announce(9, 'id1'),
    LiftRestriction: lift(9, 'id1'),
  },
  stateOf: (subject, time) => restrictionsAt(subject, time)[0]?.state ?? 'unknown',
};

const objectionCommands = (kind: 'particularSituation' | 'directMarketing') => ({
  Object: object(9, kind),
  'DecideObjection, upheld': uphold(9),
  'DecideObjection, overridden': override(9),
  WithdrawObjection: withdraw(9),
});
const objectionState: Machine['stateOf'] = (subject, time) => objectionsAt(subject, time)[0]?.state ?? 'unknown';

export const objectionMachine: Machine = {
  title: 'Objection on grounds of a particular situation',
  says: 'Decided once; withdrawn while it is pending or upheld.',
  states: {
    unknown,
    pending,
    upheld: [...pending, uphold(2)],
    overridden: [...pending, override(2)],
    withdrawn: [...pending, withdraw(2)],
  } satisfies Rows<Objection['state']>,
  commands: objectionCommands('particularSituation'),
  stateOf: objectionState,
};

export const marketingObjectionMachine: Machine = {
  title: 'Objection to direct marketing',
  says: 'Upheld by being raised, and never overridden.',
  states: {
    unknown,
    upheld: [object(1, 'directMarketing')],
    withdrawn: [object(1, 'directMarketing'), withdraw(2)],
  },
  commands: objectionCommands('directMarketing'),
  stateOf: objectionState,
};

const assert = (hour: number, untilHour = 100) =>
  at(hour, {
    type: 'AssertLegalBasis',
    attribution: byController,
    purposeId: 'newsletter',
    lawfulBasis: 'contract',
    validUntil: hourOf(untilHour),
    justificationCode: 'order',
  });
const end = (hour: number) => at(hour, { type: 'EndLegalBasis', attribution: byController, legalBasisId: 'id0' });

export const legalBasisMachine: Machine = {
  title: 'Legal basis',
  says: 'An assertion that has run out may still be ended, for the end may reach back before that.',
  states: {
    unknown,
    asserted: [assert(1)],
    'ended, for it has run out': [assert(1, 4)],
    ended: [assert(1), end(2)],
  } satisfies Rows<LegalBasis['state']>,
  commands: { AssertLegalBasis: assert(9), EndLegalBasis: end(9) },
  stateOf: (subject, time) => legalBasesAt(subject, time)[0]?.state ?? 'unknown',
};

const hold = (hour: number) =>
  at(hour, { type: 'PlaceLegalHold', attribution: byController, dataCategories: 'all', legalReference: 'tax' });
const release = (hour: number) => at(hour, { type: 'ReleaseLegalHold', attribution: byController, legalHoldId: 'id0' });

export const legalHoldMachine: Machine = {
  title: 'Legal hold',
  says: 'Several holds overlap; releasing one leaves the others.',
  states: { unknown, placed: [hold(1)], released: [hold(1), release(2)] } satisfies Rows<LegalHold['state']>,
  commands: { PlaceLegalHold: hold(9), ReleaseLegalHold: release(9) },
  stateOf: (subject, time) => legalHoldsAt(subject, time)[0]?.state ?? 'unknown',
};
