import { refOf, time, type Chapter, type Origin, type ChapterRecorder } from '../chapter-recorder.ts';

const anna = refOf('erasure-anna');
const berta = refOf('erasure-berta');
const clara = refOf('erasure-clara');
const clerk: Origin = { role: 'dataController', id: 'clerk', sub: 'desk-1', roles: ['operator'], channel: 'api' };
const approver: Origin = { role: 'dataController', id: 'officer', sub: 'desk-2', roles: ['approver'], channel: 'api' };
const crm: Origin = { role: 'dataProcessor', id: 'crm', sub: 'crm', channel: 'api' };

/** An erasure of some categories that a hold delays, one of everything, and one that is refused. */
export const erasure: Chapter = {
  controllerId: 'golden-erasure',
  async record(recorder) {
    recorder.at('2026-04-01T09:00:00.000Z');
    await recordHeldErasure(recorder);
    await recordErasureOfAll(recorder);
    await recordRefusal(recorder);
  },
};

async function recordHeldErasure(recorder: ChapterRecorder): Promise<void> {
  const hold = { type: 'PlaceLegalHold', dataCategories: ['invoices'], legalReference: 'HGB-257' } as const;
  const { legalHoldId } = await recorder.subject(anna, hold, clerk);
  const dataCategories = ['clicks', 'email', 'invoices', 'name'];
  const { erasureId } = await recorder.subject(anna, { type: 'RequestErasure', dataCategories, ground: 'consentWithdrawn' });
  const { assessmentDigest } = await recorder.subject(
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
  await recorder.subject(anna, { type: 'ApproveErasure', ...named, assessmentDigest: assessmentDigest! }, approver);
  await recorder.subject(
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
  await recorder.subject(anna, { type: 'ReportErasureTask', ...named, system: 'crm', status: 'failed', method: 'timeout' }, crm);
  await recorder.subject(
    anna,
    { type: 'ReportErasureTask', ...named, system: 'crm', status: 'completed', method: 'overwritten' },
    crm,
  );
  await recorder.subject(anna, { type: 'ReleaseLegalHold', legalHoldId: legalHoldId! }, clerk);
  await recorder.subject(anna, { type: 'ReportErasureTask', ...named, system: 'books', status: 'completed' }, crm);
  recorder.at('2026-07-02T09:00:00.000Z');
  await recorder.subject(anna, { type: 'ReportErasureTask', ...named, system: 'backups', status: 'completed' }, clerk);
}

async function recordErasureOfAll(recorder: ChapterRecorder): Promise<void> {
  const { erasureId } = await recorder.subject(berta, {
    type: 'RequestErasure',
    dataCategories: 'all',
    ground: 'noLongerNecessary',
  });
  const named = { erasureId: erasureId! };
  const { assessmentDigest } = await recorder.subject(
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
  await recorder.subject(berta, { type: 'ApproveErasure', ...named, assessmentDigest: assessmentDigest! }, approver);
  const tasks = [{ system: 'crm', dataCategories: 'all' as const }];
  await recorder.subject(berta, { type: 'ExecuteErasure', ...named, tasks }, clerk);
  await recorder.subject(berta, { type: 'ReportErasureTask', ...named, system: 'crm', status: 'completed' }, crm);
}

async function recordRefusal(recorder: ChapterRecorder): Promise<void> {
  const { erasureId } = await recorder.subject(clara, {
    type: 'RequestErasure',
    dataCategories: ['invoices'],
    ground: 'unlawfulProcessing',
  });
  await recorder.subject(
    clara,
    {
      type: 'AssessErasure',
      erasureId: erasureId!,
      outcomes: [{ dataCategory: 'invoices', outcome: 'withhold', exemption: 'legalObligation' }],
    },
    clerk,
  );
}
