import { refOf, time, type Chapter, type ChapterRecorder } from '../chapter-recorder.ts';

const anna = refOf('rights-anna');
const byController = { role: 'dataController', id: 'clerk', channel: 'api' } as const;

/** Restrictions, objections, other bases than consent, and holds. */
export const rights: Chapter = {
  controllerId: 'golden-rights',
  async record(recorder) {
    recorder.at('2026-03-02T09:00:00.000Z');
    for (const [purposeId, directMarketing] of [
      ['mailings', true],
      ['scoring', false],
    ] as const) {
      await recorder.purpose({
        type: 'RegisterPurpose',
        purposeId,
        name: { en: purposeId },
        dataCategories: [{ id: 'email', necessity: 'required' }],
        lawfulBases: ['consent', 'legitimateInterest', 'contract'],
        directMarketing,
      });
    }
    await recordRestrictions(recorder);
    await recordObjections(recorder);
    await recordBases(recorder);
    await recordHolds(recorder);
  },
};

async function recordRestrictions(recorder: ChapterRecorder): Promise<void> {
  const { restrictionId: wide } = await recorder.subject(anna, {
    type: 'ImposeRestriction',
    ground: 'accuracyContested',
    dataCategories: 'all',
    purposes: 'all',
  });
  const { restrictionId: narrow } = await recorder.subject(anna, {
    type: 'ImposeRestriction',
    ground: 'neededForLegalClaims',
    dataCategories: ['email'],
    purposes: ['scoring'],
  });
  await recorder.subject(
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
  await recorder.subject(
    anna,
    { type: 'AuthoriseRestrictedProcessing', restrictionId: narrow!, exception: 'subjectConsent' },
    byController,
  );
  await recorder.subject(anna, { type: 'AnnounceRestrictionLift', restrictionId: wide! }, byController);
  await recorder.subject(anna, { type: 'LiftRestriction', restrictionId: wide! }, byController);
}

async function recordObjections(recorder: ChapterRecorder): Promise<void> {
  const particular = { type: 'RaiseObjection', kind: 'particularSituation' } as const;
  const { objectionId: upheld } = await recorder.subject(anna, { ...particular, purposes: ['scoring'] });
  const { objectionId: overridden } = await recorder.subject(anna, { ...particular, purposes: 'all' });
  const { objectionId: marketing } = await recorder.subject(anna, {
    type: 'RaiseObjection',
    kind: 'directMarketing',
    purposes: 'all',
  });
  await recorder.subject(
    anna,
    { type: 'DecideObjection', objectionId: upheld!, outcome: 'upheld', justificationCode: 'no-compelling-ground' },
    byController,
  );
  await recorder.subject(
    anna,
    { type: 'DecideObjection', objectionId: overridden!, outcome: 'overridden', justificationCode: 'legal-claims' },
    byController,
  );
  await recorder.subject(anna, { type: 'WithdrawObjection', objectionId: marketing! });
}

async function recordBases(recorder: ChapterRecorder): Promise<void> {
  const assertion = { type: 'AssertLegalBasis', purposeId: 'scoring', justificationCode: 'balancing-7' } as const;
  await recorder.subject(anna, { ...assertion, lawfulBasis: 'legitimateInterest' }, byController);
  const { legalBasisId } = await recorder.subject(
    anna,
    {
      ...assertion,
      lawfulBasis: 'contract',
      validFrom: time('2026-03-01T00:00:00.000Z'),
      validUntil: time('2027-03-01T00:00:00.000Z'),
    },
    byController,
  );
  await recorder.subject(anna, { type: 'EndLegalBasis', legalBasisId: legalBasisId! }, byController);
}

async function recordHolds(recorder: ChapterRecorder): Promise<void> {
  await recorder.subject(anna, { type: 'PlaceLegalHold', dataCategories: 'all', legalReference: 'lawsuit-12' }, byController);
  const { legalHoldId } = await recorder.subject(
    anna,
    {
      type: 'PlaceLegalHold',
      dataCategories: ['email'],
      legalReference: 'HGB-257',
      reviewAt: time('2027-01-01T00:00:00.000Z'),
    },
    byController,
  );
  await recorder.subject(anna, { type: 'ReleaseLegalHold', legalHoldId: legalHoldId! }, byController);
}
