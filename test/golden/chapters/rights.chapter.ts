import { refOf, time, type Chapter, type Scribe } from '../scribe.ts';

const anna = refOf('rights-anna');
const byController = { role: 'dataController', id: 'clerk', channel: 'api' } as const;

/** Restrictions, objections, other bases than consent, and holds. */
export const rights: Chapter = {
  controllerId: 'golden-rights',
  async tell(scribe) {
    scribe.at('2026-03-02T09:00:00.000Z');
    for (const [purposeId, directMarketing] of [
      ['mailings', true],
      ['scoring', false],
    ] as const) {
      await scribe.purpose({
        type: 'RegisterPurpose',
        purposeId,
        name: { en: purposeId },
        dataCategories: [{ id: 'email', necessity: 'required' }],
        lawfulBases: ['consent', 'legitimateInterest', 'contract'],
        directMarketing,
      });
    }
    await tellRestrictions(scribe);
    await tellObjections(scribe);
    await tellBases(scribe);
    await tellHolds(scribe);
  },
};

async function tellRestrictions(scribe: Scribe): Promise<void> {
  const { restrictionId: wide } = await scribe.subject(anna, {
    type: 'ImposeRestriction',
    ground: 'accuracyContested',
    dataCategories: 'all',
    purposes: 'all',
  });
  const { restrictionId: narrow } = await scribe.subject(anna, {
    type: 'ImposeRestriction',
    ground: 'neededForLegalClaims',
    dataCategories: ['email'],
    purposes: ['scoring'],
  });
  await scribe.subject(
    anna,
    {
      type: 'AuthoriseRestrictedProcessing',
      restrictionId: wide!,
      exception: 'legalClaims',
      until: time('2026-06-01T00:00:00.000Z'),
      purposes: ['scoring'],
    },
    byController,
  );
  await scribe.subject(
    anna,
    { type: 'AuthoriseRestrictedProcessing', restrictionId: narrow!, exception: 'subjectConsent' },
    byController,
  );
  await scribe.subject(anna, { type: 'AnnounceRestrictionLift', restrictionId: wide! }, byController);
  await scribe.subject(anna, { type: 'LiftRestriction', restrictionId: wide! }, byController);
}

async function tellObjections(scribe: Scribe): Promise<void> {
  const particular = { type: 'RaiseObjection', kind: 'particularSituation' } as const;
  const { objectionId: upheld } = await scribe.subject(anna, { ...particular, purposes: ['scoring'] });
  const { objectionId: overridden } = await scribe.subject(anna, { ...particular, purposes: 'all' });
  const { objectionId: marketing } = await scribe.subject(anna, {
    type: 'RaiseObjection',
    kind: 'directMarketing',
    purposes: 'all',
  });
  await scribe.subject(
    anna,
    { type: 'DecideObjection', objectionId: upheld!, outcome: 'upheld', justificationCode: 'no-compelling-ground' },
    byController,
  );
  await scribe.subject(
    anna,
    { type: 'DecideObjection', objectionId: overridden!, outcome: 'overridden', justificationCode: 'legal-claims' },
    byController,
  );
  await scribe.subject(anna, { type: 'WithdrawObjection', objectionId: marketing! });
}

async function tellBases(scribe: Scribe): Promise<void> {
  const assertion = { type: 'AssertLegalBasis', purposeId: 'scoring', justificationCode: 'balancing-7' } as const;
  await scribe.subject(anna, { ...assertion, lawfulBasis: 'legitimateInterest' }, byController);
  const { legalBasisId } = await scribe.subject(
    anna,
    {
      ...assertion,
      lawfulBasis: 'contract',
      validFrom: time('2026-03-01T00:00:00.000Z'),
      validUntil: time('2027-03-01T00:00:00.000Z'),
    },
    byController,
  );
  await scribe.subject(anna, { type: 'EndLegalBasis', legalBasisId: legalBasisId! }, byController);
}

async function tellHolds(scribe: Scribe): Promise<void> {
  await scribe.subject(anna, { type: 'PlaceLegalHold', dataCategories: 'all', legalReference: 'lawsuit-12' }, byController);
  const { legalHoldId } = await scribe.subject(
    anna,
    {
      type: 'PlaceLegalHold',
      dataCategories: ['email'],
      legalReference: 'HGB-257',
      reviewAt: time('2027-01-01T00:00:00.000Z'),
    },
    byController,
  );
  await scribe.subject(anna, { type: 'ReleaseLegalHold', legalHoldId: legalHoldId! }, byController);
}
