import type { Chapter, DemoContext, Subject } from '../chapter.ts';
import { consentForm, register } from './forms.ts';

const monthMillis = 30 * 86_400_000;
const records = ['purchase-records'];

/** Art. 17 GDPR: erased is what may be, kept is what the law wants kept, and the end is reported by the systems themselves. */
export const erasureChapter: Chapter = {
  title: 'Zhanna closes her account, and a tax audit keeps one category back',
  async run(demo) {
    const zhanna = await register(demo);
    const hold = await demo.step(
      'A tax audit is announced: purchase records must be kept',
      demo.callers.operator.post(`${zhanna.path}/legal-holds`, { dataCategories: records, legalReference: 'NK-RF:23(1)(8)' }),
      { status: 201, 'events.0.type': 'LegalHoldPlaced' },
    );
    const erasure = await approve(demo, zhanna);
    await execute(demo, zhanna, erasure);
    await released(demo, zhanna, erasure, `${zhanna.path}/legal-holds/${hold.text('legalHoldId')}`);
    await forGood(demo, zhanna);
  },
};

/** Asked for, assessed, and approved by somebody else. Gives the path of the case. */
async function approve(demo: DemoContext, { path, subjectRef }: Subject): Promise<string> {
  const { crm, operator, sameOperator, approver } = demo.callers;
  const requested = await demo.step(
    'Zhanna deletes her account',
    crm.post(`${path}/erasures`, { dataCategories: 'all', ground: 'noLongerNecessary', channel: 'accountUi' }),
    { status: 201, 'events.0.type': 'ErasureRequested' },
  );
  const erasure = `${path}/erasures/${requested.text('erasureId')}`;
  const outcomes = [{ dataCategory: 'all', outcome: 'erase' }];
  const assessed = await demo.step(
    'The operator finds nothing against it',
    operator.post(`${erasure}/assessment`, { outcomes }),
    {
      status: 201,
      'events.0.type': 'ErasureAccepted',
    },
  );
  await demo.ask(
    'From here on her data are only kept',
    { subjectRef, purposeId: 'service-access' },
    { decision: 'DENY', code: 'RESTRICTED' },
  );
  const approval = { assessmentDigest: assessed.text('assessmentDigest') };
  await demo.step('Nobody approves an assessment of their own', sameOperator.post(`${erasure}/approval`, approval), {
    status: 409,
    code: 'APPROVER_NOT_INDEPENDENT',
  });
  await demo.step('A second person approves it', approver.post(`${erasure}/approval`, approval), { status: 201 });
  return erasure;
}

async function execute(demo: DemoContext, { path, subjectRef }: Subject, erasure: string): Promise<void> {
  const { crm, operator } = demo.callers;
  const tasks = [
    { system: 'crm', dataCategories: 'all' },
    { system: 'billing', dataCategories: records },
  ];
  const backupsExpireAt = new Date(Date.now() + monthMillis).toISOString();
  await demo.step(
    'Two systems get their tasks; backups follow within a month',
    operator.post(`${erasure}/execution`, { tasks, backupsExpireAt }),
    {
      status: 201,
      'events.0.type': 'SubjectFenced',
    },
  );
  const accounting = { subjectRef, purposeId: 'accounting', dataCategories: records };
  await demo.ask('What is erased is not used', { subjectRef, purposeId: 'service-access' }, { decision: 'DENY', code: 'ERASED' });
  await demo.ask('The records under the hold are kept', { ...accounting, operation: 'store' }, { decision: 'STORE_ONLY' });
  await demo.ask('and must not be destroyed', { ...accounting, operation: 'erase' }, { decision: 'DENY', code: 'LEGAL_HOLD' });
  await demo.step(
    'The CRM reports what it has erased',
    crm.post(`${erasure}/tasks/crm/report`, { status: 'completed', method: 'overwrite' }),
    {
      status: 201,
    },
  );
  await demo.step(
    'A report that the held records are gone would be a breach',
    crm.post(`${erasure}/tasks/billing/report`, { status: 'completed', dataCategories: records }),
    { status: 409, code: 'HELD' },
  );
  await demo.step('The case says what stayed', operator.get(`${path}/status`), {
    status: 200,
    'erasures.0.state': 'executing',
    'erasures.0.suspended': records,
  });
}

/** The release fences what was held back and makes its tasks due: it finishes the erasure and never returns to ordinary use. */
async function released(demo: DemoContext, { path, subjectRef }: Subject, erasure: string, hold: string): Promise<void> {
  const { crm, operator, colleague } = demo.callers;
  await demo.step('The audit is over; who placed the hold does not destroy by releasing it', operator.post(`${hold}/release`), {
    status: 409,
    code: 'APPROVER_NOT_INDEPENDENT',
  });
  await demo.step('A colleague releases it', colleague.post(`${hold}/release`), {
    status: 201,
    'events.0.type': 'LegalHoldReleased',
    'events.1.type': 'SubjectFenced',
  });
  const erase = { subjectRef, purposeId: 'accounting', dataCategories: records, operation: 'erase' };
  await demo.ask('Now the records may go', erase, { decision: 'PERMIT' });
  for (const system of ['crm', 'billing']) {
    const report = { status: 'completed', method: 'overwrite' };
    await demo.step(`${system} reports them erased`, crm.post(`${erasure}/tasks/${system}/report`, report), { status: 201 });
  }
  await demo.step('Only the backups are left', operator.get(`${path}/status`), {
    status: 200,
    'erasures.0.state': 'backupsPending',
  });
  await demo.step('The backups are overwritten', crm.post(`${erasure}/tasks/backups/report`, { status: 'completed' }), {
    status: 201,
  });
  await demo.step('The erasure is complete', operator.get(`${path}/status`), {
    status: 200,
    'erasures.0.state': 'completed',
    'erasures.0.suspended': [],
  });
}

async function forGood(demo: DemoContext, { path }: Subject): Promise<void> {
  const { crm } = demo.callers;
  await demo.step(
    'Nobody records a consent of an erased person',
    crm.post(`${path}/consents`, { purposeId: 'support', ...consentForm }),
    {
      status: 409,
      code: 'SUBJECT_ERASED',
    },
  );
  await demo.step('A withdrawal still counts', crm.post(`${path}/withdrawal`, { channel: 'email' }), { status: 201 });
}
