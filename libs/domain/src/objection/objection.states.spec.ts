import { describe } from '@jest/globals';
import { exhausts } from '../subject/state-table.spec-language.ts';
import { given } from '../subject/subject.spec-language.ts';
import { object, override, uphold, withdraw } from './objection.spec-language.ts';

const marketing = object({ kind: 'directMarketing' });
const commands = { object: object(), uphold: uphold('id0'), override: override('id0'), withdraw: withdraw('id0') };

describe('an objection on grounds of a particular situation, state by state', () =>
  exhausts(
    given,
    {
      unknown: [],
      pending: [object()],
      upheld: [object(), uphold('id0')],
      overridden: [object(), override('id0')],
      withdrawn: [object(), withdraw('id0')],
      'upheld, then withdrawn': [object(), uphold('id0'), withdraw('id0')],
    },
    commands,
    {
      unknown: {
        object: 'ObjectionRaised',
        uphold: 'OBJECTION_UNKNOWN',
        override: 'OBJECTION_UNKNOWN',
        withdraw: 'OBJECTION_UNKNOWN',
      },
      pending: {
        object: 'ObjectionRaised',
        uphold: 'ObjectionUpheld',
        override: 'ObjectionOverridden',
        withdraw: 'ObjectionWithdrawn',
      },
      upheld: {
        object: 'ObjectionRaised',
        uphold: 'OBJECTION_DECIDED',
        override: 'OBJECTION_DECIDED',
        withdraw: 'ObjectionWithdrawn',
      },
      overridden: {
        object: 'ObjectionRaised',
        uphold: 'OBJECTION_DECIDED',
        override: 'OBJECTION_DECIDED',
        withdraw: 'OBJECTION_DECIDED',
      },
      withdrawn: { object: 'ObjectionRaised', uphold: 'OBJECTION_DECIDED', override: 'OBJECTION_DECIDED', withdraw: 'nothing' },
      'upheld, then withdrawn': {
        object: 'ObjectionRaised',
        uphold: 'OBJECTION_DECIDED',
        override: 'OBJECTION_DECIDED',
        withdraw: 'nothing',
      },
    },
  ));

describe('an objection to direct marketing, state by state', () =>
  exhausts(given, { upheld: [marketing], withdrawn: [marketing, withdraw('id0')] }, commands, {
    upheld: {
      object: 'ObjectionRaised',
      uphold: 'OBJECTION_DECIDED',
      override: 'OBJECTION_FINAL',
      withdraw: 'ObjectionWithdrawn',
    },
    withdrawn: { object: 'ObjectionRaised', uphold: 'OBJECTION_DECIDED', override: 'OBJECTION_FINAL', withdraw: 'nothing' },
  }));
