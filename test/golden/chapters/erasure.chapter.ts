import { refOf, time, type Chapter, type Origin, type Scribe } from '../scribe.ts';

const anna = refOf('erasure-anna');
const berta = refOf('erasure-berta');
const clara = refOf('erasure-clara');
const clerk: Origin = { role: 'dataController', id: 'clerk', sub: 'desk-1', roles: ['operator'], channel: 'api' };
const approver: Origin = { role: 'dataController', id: 'officer', sub: 'desk-2', roles: ['approver'], channel: 'api' };
const crm: Origin = { role: 'dataProcessor', id: 'crm', sub: 'crm', channel: 'api' };

/** An erasure of some categories that a hold delays, one of everything, and one that is refused. */
export const erasure: Chapter = {
  controllerId: 'golden-erasure',
  async tell(scribe) {
    scribe.at('2026-04-01T09:00:00.000Z');
    await tellHeldErasure(scribe);
    await tellErasureOfAll(scribe);
    await tellRefusal(scribe);
  },
};

async function tellHeldErasure(scribe: Scribe): Promise<void> {
  const hold = { type: 'PlaceLegalHold', dataCategories: ['invoices'], legalReference: 'HGB-257' } as const;
  const { legalHoldId } = await scribe.subject(anna, hold, clerk);
  const dataCategories = ['clicks', 'email', 'invoices', 'name'];
  const { erasureId } = await scribe.subject(anna, { type: 'RequestErasure', dataCategories, ground: 'consentWithdrawn' });
  const { assessmentDigest } = await scribe.subject(
    anna,
    {
      type: 'AssessErasure',
      erasureId: erasureId!,
      outcomes: [
        { dataCategory: 'clicks', outcome: 'anonymise' },
        { dataCategory: 'email', outcome: 'erase' },
        { dataCategory: 'invoices', outcome: 'erase' },
        {
          dataCategory: 'name',
          outcome: 'withhold',
          exemption: 'legalClaims',
          until: time('2030-01-01T00:00:00.000Z'),
        },
      ],
    },
    clerk,
  );
  const named = { erasureId: erasureId! };
  await scribe.subject(anna, { type: 'ApproveErasure', ...named, assessmentDigest: assessmentDigest! }, approver);
  await scribe.subject(
    anna,
    {
      type: 'ExecuteErasure',
      ...named,
      tasks: [
        { system: 'crm', dataCategories: ['clicks', 'email'] },
        { system: 'books', dataCategories: ['invoices'] },
      ],
      backupsExpireAt: time('2026-07-01T00:00:00.000Z'),
    },
    clerk,
  );
  await scribe.subject(anna, { type: 'ReportErasureTask', ...named, system: 'crm', status: 'failed', method: 'timeout' }, crm);
  await scribe.subject(
    anna,
    { type: 'ReportErasureTask', ...named, system: 'crm', status: 'completed', method: 'overwritten' },
    crm,
  );
  await scribe.subject(anna, { type: 'ReleaseLegalHold', legalHoldId: legalHoldId! }, clerk);
  await scribe.subject(anna, { type: 'ReportErasureTask', ...named, system: 'books', status: 'completed' }, crm);
  scribe.at('2026-07-02T09:00:00.000Z');
  await scribe.subject(anna, { type: 'ReportErasureTask', ...named, system: 'backups', status: 'completed' }, clerk);
}

async function tellErasureOfAll(scribe: Scribe): Promise<void> {
  const { erasureId } = await scribe.subject(berta, {
    type: 'RequestErasure',
    dataCategories: 'all',
    ground: 'noLongerNecessary',
  });
  const named = { erasureId: erasureId! };
  const { assessmentDigest } = await scribe.subject(
    berta,
    {
      type: 'AssessErasure',
      ...named,
      outcomes: [
        { dataCategory: 'all', outcome: 'erase' },
        { dataCategory: 'clicks', outcome: 'anonymise' },
      ],
    },
    clerk,
  );
  await scribe.subject(berta, { type: 'ApproveErasure', ...named, assessmentDigest: assessmentDigest! }, approver);
  const tasks = [{ system: 'crm', dataCategories: 'all' as const }];
  await scribe.subject(berta, { type: 'ExecuteErasure', ...named, tasks }, clerk);
  await scribe.subject(berta, { type: 'ReportErasureTask', ...named, system: 'crm', status: 'completed' }, crm);
}

async function tellRefusal(scribe: Scribe): Promise<void> {
  const { erasureId } = await scribe.subject(clara, {
    type: 'RequestErasure',
    dataCategories: ['invoices'],
    ground: 'unlawfulProcessing',
  });
  await scribe.subject(
    clara,
    {
      type: 'AssessErasure',
      erasureId: erasureId!,
      outcomes: [{ dataCategory: 'invoices', outcome: 'withhold', exemption: 'legalObligation' }],
    },
    clerk,
  );
}
