import type { Chapter, Stage, Subject } from '../stage.ts';
import { consentForm, registered } from './forms.ts';

const monthMillis = 30 * 86_400_000;
const records = ['purchase-records'];

/** Art. 17 GDPR: erased is what may be, kept is what the law wants kept, and the end is reported by the systems themselves. */
export const erasureChapter: Chapter = {
  title: 'Zhanna closes her account, and a tax audit keeps one category back',
  async tell(stage) {
    const zhanna = await registered(stage);
    const hold = await stage.step(
      'A tax audit is announced: purchase records must be kept',
      stage.cast.operator.post(`${zhanna.path}/legal-holds`, { dataCategories: records, legalReference: 'NK-RF:23(1)(8)' }),
      { status: 201, 'events.0.type': 'LegalHoldPlaced' },
    );
    const erasure = await approved(stage, zhanna);
    await executed(stage, zhanna, erasure);
    await released(stage, zhanna, erasure, `${zhanna.path}/legal-holds/${hold.text('legalHoldId')}`);
    await forGood(stage, zhanna);
  },
};

/** Asked for, assessed, and approved by somebody else. Gives the path of the case. */
async function approved(stage: Stage, { path, subjectRef }: Subject): Promise<string> {
  const { crm, operator, sameOperator, approver } = stage.cast;
  const requested = await stage.step(
    'Zhanna deletes her account',
    crm.post(`${path}/erasures`, { dataCategories: 'all', ground: 'noLongerNecessary', channel: 'accountUi' }),
    { status: 201, 'events.0.type': 'ErasureRequested' },
  );
  const erasure = `${path}/erasures/${requested.text('erasureId')}`;
  const outcomes = [{ dataCategory: 'all', outcome: 'erase' }];
  const assessed = await stage.step(
    'The operator finds nothing against it',
    operator.post(`${erasure}/assessment`, { outcomes }),
    {
      status: 201,
      'events.0.type': 'ErasureAccepted',
    },
  );
  await stage.ask(
    'From here on her data are only kept',
    { subjectRef, purposeId: 'service-access' },
    { decision: 'DENY', code: 'RESTRICTED' },
  );
  const approval = { assessmentDigest: assessed.text('assessmentDigest') };
  await stage.step('Nobody approves an assessment of their own', sameOperator.post(`${erasure}/approval`, approval), {
    status: 409,
    code: 'APPROVER_NOT_INDEPENDENT',
  });
  await stage.step('A second person approves it', approver.post(`${erasure}/approval`, approval), { status: 201 });
  return erasure;
}

async function executed(stage: Stage, { path, subjectRef }: Subject, erasure: string): Promise<void> {
  const { crm, operator } = stage.cast;
  const tasks = [
    { system: 'crm', dataCategories: 'all' },
    { system: 'billing', dataCategories: records },
  ];
  const backupsExpireAt = new Date(Date.now() + monthMillis).toISOString();
  await stage.step(
    'Two systems get their tasks; backups follow within a month',
    operator.post(`${erasure}/execution`, { tasks, backupsExpireAt }),
    {
      status: 201,
      'events.0.type': 'SubjectFenced',
    },
  );
  const accounting = { subjectRef, purposeId: 'accounting', dataCategories: records };
  await stage.ask(
    'What is erased is not used',
    { subjectRef, purposeId: 'service-access' },
    { decision: 'DENY', code: 'ERASED' },
  );
  await stage.ask('The records under the hold are kept', { ...accounting, operation: 'store' }, { decision: 'STORE_ONLY' });
  await stage.ask('and must not be destroyed', { ...accounting, operation: 'erase' }, { decision: 'DENY', code: 'LEGAL_HOLD' });
  await stage.step(
    'The CRM reports what it has erased',
    crm.post(`${erasure}/tasks/crm/report`, { status: 'completed', method: 'overwrite' }),
    {
      status: 201,
    },
  );
  await stage.step(
    'A report that the held records are gone would be a breach',
    crm.post(`${erasure}/tasks/billing/report`, { status: 'completed', dataCategories: records }),
    { status: 409, code: 'HELD' },
  );
  await stage.step('The case says what stayed', operator.get(`${path}/status`), {
    status: 200,
    'erasures.0.state': 'executing',
    'erasures.0.suspended': records,
  });
}

/** The release fences what was held back and makes its tasks due: it finishes the erasure and never returns to ordinary use. */
async function released(stage: Stage, { path, subjectRef }: Subject, erasure: string, hold: string): Promise<void> {
  const { crm, operator } = stage.cast;
  await stage.step('The audit is over; the hold is released', operator.post(`${hold}/release`), {
    status: 201,
    'events.0.type': 'LegalHoldReleased',
    'events.1.type': 'SubjectFenced',
  });
  const erase = { subjectRef, purposeId: 'accounting', dataCategories: records, operation: 'erase' };
  await stage.ask('Now the records may go', erase, { decision: 'PERMIT' });
  for (const system of ['crm', 'billing']) {
    const report = { status: 'completed', method: 'overwrite' };
    await stage.step(`${system} reports them erased`, crm.post(`${erasure}/tasks/${system}/report`, report), { status: 201 });
  }
  await stage.step('Only the backups are left', operator.get(`${path}/status`), {
    status: 200,
    'erasures.0.state': 'backupsPending',
  });
  await stage.step('The backups are overwritten', crm.post(`${erasure}/tasks/backups/report`, { status: 'completed' }), {
    status: 201,
  });
  await stage.step('The erasure is complete', operator.get(`${path}/status`), {
    status: 200,
    'erasures.0.state': 'completed',
    'erasures.0.suspended': [],
  });
}

async function forGood(stage: Stage, { path }: Subject): Promise<void> {
  const { crm } = stage.cast;
  await stage.step(
    'Nobody records a consent of an erased person',
    crm.post(`${path}/consents`, { purposeId: 'support', ...consentForm }),
    {
      status: 409,
      code: 'SUBJECT_ERASED',
    },
  );
  await stage.step('A withdrawal still counts', crm.post(`${path}/withdrawal`, { channel: 'email' }), { status: 201 });
}
