import { restrictionsAt, type Restriction } from '#domain';
import { attributedTo, step, unknown, type Machine, type Rows } from './machine.ts';
import { object, uphold } from './objection.machines.ts';

const bySubject = attributedTo('dataSubject');
const byController = attributedTo('dataController');
const everything = { dataCategories: 'all', purposes: 'all' } as const;

const impose = (hour: number, ground: 'accuracyContested' | 'objectionPending' = 'accuracyContested') =>
  step(hour, { type: 'ImposeRestriction', attribution: bySubject, ground, ...everything });
const authorise = (hour: number) =>
  step(hour, {
    type: 'AuthoriseRestrictedProcessing',
    attribution: byController,
    restrictionId: 'id0',
    exception: 'legalClaims',
  });
const announce = (hour: number, restrictionId = 'id0') =>
  step(hour, { type: 'AnnounceRestrictionLift', attribution: byController, restrictionId });
const lift = (hour: number, restrictionId = 'id0') =>
  step(hour, { type: 'LiftRestriction', attribution: byController, restrictionId });

export const restrictionMachine: Machine = {
  title: 'Restriction',
  summary: 'Imposed by a subject or for one in any state; lifted only after the subject was told.',
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

const pending = [object(1, 'particularSituation')];
const restrictedMeanwhile = [...pending, impose(2, 'objectionPending')];

export const pendingRestrictionMachine: Machine = {
  title: 'Restriction on the ground objectionPending',
  summary: 'Imposed only while an objection is pending, and not lifted before that is decided or withdrawn.',
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
