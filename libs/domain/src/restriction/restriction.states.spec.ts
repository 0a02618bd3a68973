import { describe } from '@jest/globals';
import { catalogueOf } from '../catalogue/catalogue.spec-language.ts';
import { object, uphold } from '../objection/objection.spec-language.ts';
import { exhausts } from '../subject/state-table.spec-language.ts';
import { specLanguage } from '../subject/subject.spec-language.ts';
import { announce, authorise, impose, lift } from './restriction.spec-language.ts';

const given = specLanguage(catalogueOf({ newsletter: {} }));
const pending = [object(), impose({ ground: 'objectionPending' })];

describe('a restriction, state by state', () =>
  exhausts(
    given,
    {
      unknown: [],
      imposed: [impose()],
      liftAnnounced: [impose(), announce('id0')],
      lifted: [impose(), announce('id0'), lift('id0')],
    },
    { impose: impose(), authorise: authorise('id0'), announce: announce('id0'), lift: lift('id0') },
    {
      unknown: {
        impose: 'RestrictionImposed',
        authorise: 'RESTRICTION_UNKNOWN',
        announce: 'RESTRICTION_UNKNOWN',
        lift: 'RESTRICTION_UNKNOWN',
      },
      imposed: {
        impose: 'RestrictionImposed',
        authorise: 'RestrictedProcessingAuthorised',
        announce: 'RestrictionLiftAnnounced',
        lift: 'LIFT_NOT_ANNOUNCED',
      },
      liftAnnounced: {
        impose: 'RestrictionImposed',
        authorise: 'RestrictedProcessingAuthorised',
        announce: 'nothing',
        lift: 'RestrictionLifted',
      },
      lifted: { impose: 'RestrictionImposed', authorise: 'ALREADY_LIFTED', announce: 'ALREADY_LIFTED', lift: 'ALREADY_LIFTED' },
    },
  ));

describe('a restriction while an objection is decided, state by state', () =>
  exhausts(
    given,
    {
      'no objection': [],
      pending: [object()],
      'pending, imposed': pending,
      'pending, announced': [...pending, announce('id1')],
      'decided, imposed': [...pending, uphold('id0')],
      'decided, announced': [...pending, announce('id1'), uphold('id0')],
    },
    { impose: impose({ ground: 'objectionPending' }), announce: announce('id1'), lift: lift('id1') },
    {
      'no objection': { impose: 'NO_PENDING_OBJECTION', announce: 'RESTRICTION_UNKNOWN', lift: 'RESTRICTION_UNKNOWN' },
      pending: { impose: 'RestrictionImposed', announce: 'RESTRICTION_UNKNOWN', lift: 'RESTRICTION_UNKNOWN' },
      'pending, imposed': { impose: 'RestrictionImposed', announce: 'RestrictionLiftAnnounced', lift: 'LIFT_NOT_ANNOUNCED' },
      'pending, announced': { impose: 'RestrictionImposed', announce: 'nothing', lift: 'OBJECTION_PENDING' },
      'decided, imposed': { impose: 'NO_PENDING_OBJECTION', announce: 'RestrictionLiftAnnounced', lift: 'LIFT_NOT_ANNOUNCED' },
      'decided, announced': { impose: 'NO_PENDING_OBJECTION', announce: 'nothing', lift: 'RestrictionLifted' },
    },
  ));
