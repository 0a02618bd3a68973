import { describe } from '@jest/globals';
import { catalogueOf, versions } from '../catalogue/catalogue.spec-language.ts';
import { exhausts } from '../subject/state-table.spec-language.ts';
import { day, on, specLanguage } from '../subject/subject.spec-language.ts';
import { confirm, give, invalidate, refuse, renew, withdraw, withdrawAll } from './consent.spec-language.ts';

const given = specLanguage(catalogueOf({ news: {}, twice: versions({ doubleOptIn: true }) }));
const ends = { validUntil: day(20) };
const anew = { consentType: 'explicit', validUntil: day(60) } as const;

/** What every state makes alike of a stop: it is recorded each time. */
const stops = { refuse: 'ConsentRefused', withdraw: 'ConsentWithdrawn', withdrawAll: 'ConsentWithdrawn' } as const;
const notGiven = { renew: 'CONSENT_NOT_GIVEN', invalidate: 'CONSENT_NOT_GIVEN' } as const;

describe('a consent, state by state', () =>
  exhausts(
    given,
    {
      unknown: [],
      given: [on(day(2), give('news', ends))],
      renewed: [on(day(2), give('news', ends)), on(day(3), renew('news', { validUntil: day(30) }))],
      expired: [on(day(2), give('news', { validUntil: day(4) }))],
      refused: [on(day(2), refuse('news'))],
      withdrawn: [on(day(2), give('news', ends)), on(day(3), withdraw('news'))],
      invalidated: [on(day(2), give('news', ends)), on(day(3), invalidate('news'))],
    },
    {
      give: on(day(9), give('news', anew)),
      confirm: on(day(9), confirm('news')),
      renew: on(day(9), renew('news', anew)),
      refuse: on(day(9), refuse('news')),
      withdraw: on(day(9), withdraw('news')),
      withdrawAll: on(day(9), withdrawAll()),
      invalidate: on(day(9), invalidate('news')),
    },
    {
      unknown: { give: 'ConsentGiven', confirm: 'NOT_AWAITING_CONFIRMATION', ...stops, ...notGiven },
      given: {
        give: 'ConsentGiven',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        renew: 'ConsentRenewed',
        ...stops,
        invalidate: 'ConsentInvalidated',
      },
      renewed: {
        give: 'ConsentGiven',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        renew: 'ConsentRenewed',
        ...stops,
        invalidate: 'ConsentInvalidated',
      },
      expired: {
        give: 'ConsentGiven',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        renew: 'CONSENT_NOT_GIVEN',
        ...stops,
        invalidate: 'ConsentInvalidated',
      },
      refused: { give: 'ConsentGiven', confirm: 'NOT_AWAITING_CONFIRMATION', ...stops, ...notGiven },
      withdrawn: { give: 'ConsentGiven', confirm: 'NOT_AWAITING_CONFIRMATION', ...stops, ...notGiven },
      invalidated: {
        give: 'ConsentGiven',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        renew: 'CONSENT_NOT_GIVEN',
        ...stops,
        invalidate: 'nothing',
      },
    },
  ));

const confirmed = [on(day(2), give('twice', ends)), on(day(3), confirm('twice'))];

describe('a consent under double opt-in, state by state', () =>
  exhausts(
    given,
    {
      unknown: [],
      awaiting: [on(day(2), give('twice', ends))],
      lapsed: [on(day(1), give('twice', ends))],
      'awaiting, withdrawn': [on(day(2), give('twice', ends)), on(day(3), withdraw('twice'))],
      'awaiting, invalidated': [on(day(2), give('twice', ends)), on(day(3), invalidate('twice'))],
      confirmed,
      'confirmed, another awaits': [...confirmed, on(day(4), give('twice', anew))],
    },
    {
      give: on(day(8, 1), give('twice', anew)),
      confirm: on(day(8, 1), confirm('twice')),
      renew: on(day(8, 1), renew('twice', anew)),
      withdraw: on(day(8, 1), withdraw('twice')),
      invalidate: on(day(8, 1), invalidate('twice')),
    },
    {
      unknown: {
        give: 'ConsentAwaitingConfirmation',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        withdraw: 'ConsentWithdrawn',
        ...notGiven,
      },
      awaiting: {
        give: 'ConsentAwaitingConfirmation',
        confirm: 'ConsentConfirmed',
        renew: 'CONSENT_NOT_GIVEN',
        withdraw: 'ConsentWithdrawn',
        invalidate: 'ConsentInvalidated',
      },
      lapsed: {
        give: 'ConsentAwaitingConfirmation',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        withdraw: 'ConsentWithdrawn',
        ...notGiven,
      },
      'awaiting, withdrawn': {
        give: 'ConsentAwaitingConfirmation',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        withdraw: 'ConsentWithdrawn',
        ...notGiven,
      },
      'awaiting, invalidated': {
        give: 'ConsentAwaitingConfirmation',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        renew: 'CONSENT_NOT_GIVEN',
        withdraw: 'ConsentWithdrawn',
        invalidate: 'nothing',
      },
      confirmed: {
        give: 'ConsentAwaitingConfirmation',
        confirm: 'NOT_AWAITING_CONFIRMATION',
        renew: 'ConsentRenewed',
        withdraw: 'ConsentWithdrawn',
        invalidate: 'ConsentInvalidated',
      },
      'confirmed, another awaits': {
        give: 'ConsentAwaitingConfirmation',
        confirm: 'ConsentConfirmed',
        renew: 'ConsentRenewed',
        withdraw: 'ConsentWithdrawn',
        invalidate: 'ConsentInvalidated',
      },
    },
  ));
