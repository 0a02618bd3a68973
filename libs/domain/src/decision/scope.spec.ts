import { describe, it } from '@jest/globals';
import { catalogueOf, categories, versions } from '../testing/catalogue.phrases.ts';
import { give } from '../testing/consent.phrases.ts';
import { approve, assess, erase, request } from '../testing/erasure.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { day, on } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const given = decisionLanguage(
  catalogueOf({
    news: versions(
      { dataCategories: categories('email', 'phone'), recipients: ['mailer'] },
      { dataCategories: categories('email'), effectiveFrom: day(10) },
    ),
  }),
);
const granted = on(day(2), give('news'));

describe('the scope of the purpose version (step 3a)', () => {
  it('holds the categories that may be asked about', () =>
    given(granted)
      .whenAsked({ dataCategories: ['email', 'health'] })
      .answers('DENY', 'OUT_OF_SCOPE')
      .because()
      .perCategory({ email: ['PERMIT', 'PERMITTED'], health: ['DENY', 'OUT_OF_SCOPE'] }));

  it('holds the recipients, whatever the operation', () => {
    for (const operation of ['share', 'use', 'store'] as const) {
      given(granted).whenAsked({ operation, recipientId: 'mailer' }).answers('PERMIT', 'PERMITTED');
      given(granted).whenAsked({ operation, recipientId: 'bank' }).answers('DENY', 'OUT_OF_SCOPE');
    }
  });

  it('is that of the version in force', () =>
    given(granted)
      .whenAsked({ at: day(9), dataCategories: ['phone'] })
      .answers('PERMIT', 'PERMITTED')
      .flipsAt(day(10)));

  it('is that of any version where data are destroyed', () =>
    given(
      on(day(2), request({ dataCategories: ['phone', 'health'] })),
      on(day(3), assess('id0', erase('health', 'phone'))),
      approve('id0', erase('health', 'phone'), day(4)),
    )
      .whenAsked({ at: day(12), operation: 'erase', dataCategories: ['phone', 'health'] })
      .perCategory({ phone: ['PERMIT', 'PERMITTED'], health: ['DENY', 'OUT_OF_SCOPE'] }));

  it('may be left by what is held and only stored (step 3i)', () =>
    given(hold())
      .whenAsked({ operation: 'store', dataCategories: ['health'] })
      .answers('STORE_ONLY', 'LEGAL_HOLD'));
});
