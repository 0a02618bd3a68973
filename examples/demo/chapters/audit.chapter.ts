import type { Chapter } from '../chapter.ts';
import { subscribe } from './forms.ts';

interface AuditRow {
  recordedAt: string;
  type: string;
  channel: string;
  actor: { role: string };
  recordedBy: { sub: string };
  policyRef?: { version: string; contentHash: string };
  before?: { state: string };
  after?: { state: string };
}

/** Who said what, when, by which text, and what it changed (Art. 5(2), 7(1) GDPR). */
export const auditChapter: Chapter = {
  title: 'The auditor reads the history of Kira',
  async run(demo) {
    const { crm, operator, auditor } = demo.callers;
    const kira = await subscribe(demo);
    await demo.step('Kira withdraws everything at once', crm.post(`${kira.path}/withdrawal`, { channel: 'accountUi' }), {
      status: 201,
      'consents.0.state': 'withdrawn',
    });
    await demo.step('The status says what holds, and what she could do next', operator.get(`${kira.path}/status`), {
      status: 200,
      'consents.0.purposeId': 'product-news',
      'consents.0.state': 'withdrawn',
      'consents.0.acceptedCommands': ['GiveConsent', 'RefuseConsent', 'WithdrawConsent'],
    });
    const history = await demo.step('The history says how it came', auditor.get(`${kira.path}/history`), {
      status: 200,
      'items.0.type': 'ConsentAwaitingConfirmation',
      'items.0.policyRef.version': '2022-01-01',
      'items.1.type': 'ConsentConfirmed',
      'items.1.after.state': 'given',
      'items.2.type': 'ConsentWithdrawn',
      'items.2.before.state': 'given',
      'items.2.after.state': 'withdrawn',
    });
    const head = ['recorded', 'event', 'whose act', 'recorded by', 'channel', 'before', 'after', 'text shown'];
    demo.table([head, ...(history.at('items') as AuditRow[]).map(rowOf)]);
  },
};

const rowOf = ({ recordedAt, type, channel, actor, recordedBy, policyRef, before, after }: AuditRow): string[] => [
  recordedAt,
  type,
  actor.role,
  recordedBy.sub,
  channel,
  before?.state ?? '',
  after?.state ?? '',
  policyRef ? `${policyRef.version} (sha256 ${policyRef.contentHash.slice(0, 8)}…)` : '',
];
