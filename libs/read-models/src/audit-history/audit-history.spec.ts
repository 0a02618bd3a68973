import { describe, expect, it } from '@jest/globals';
import { confirm, give, renew, revised, shop, withdraw } from '../testing/shop.ts';
import { byController, bySubject, day, Story, viewOf } from '../testing/story.ts';
import { auditHistory, auditRow, orderOf } from './audit-history.ts';

const lastRow = ({ events }: Story) => auditRow(events.at(-1)!);

describe('an audit row', () => {
  it('says who did what when, by which right, and from where', () => {
    const story = shop().subject('s', give('news', {}, { expressedAt: day(2), receivedAt: day(3) }), day(4));
    expect(lastRow(story)).toMatchObject({
      ...{ position: '3', order: '00000000000000000003', stream: 'subject-acme.s', revision: 0, eventId: 'e3' },
      ...{ type: 'ConsentGiven', schemaVersion: 1, channel: 'web', commandId: 'made-3' },
      ...{ expressedAt: day(2), receivedAt: day(3), recordedAt: day(4) },
      actor: { id: 'anna', role: 'dataSubject' },
      recordedBy: { sub: 'shop', roles: ['service-command'] },
      evidenceDigests: ['0'.repeat(64)],
    });
  });

  it('sorts by its position as a text, whatever its length', () =>
    expect([9n, 10n, 2n ** 63n - 1n].map(orderOf).sort()).toEqual([9n, 10n, 2n ** 63n - 1n].map(orderOf)));

  it('is one for every event of every category', () => {
    const story = shop()
      .subject('s', give('news'), day(2))
      .controller({ type: 'ConfigureController', regime: 'RU_152FZ', attribution: byController }, day(2));
    const rows = Object.values(viewOf(auditHistory, story.events));
    expect(rows.map(({ type }) => type)).toEqual([
      'PurposeRegistered',
      'PurposeRegistered',
      'ConsentGiven',
      'ControllerConfigured',
    ]);
  });
});

describe('before and after', () => {
  it('are told for each step of a consent, by its own event', () => {
    const story = shop().subject('s', give('offers', { validUntil: day(20) }), day(2));
    expect(lastRow(story)).toMatchObject({
      before: { state: 'unknown' },
      after: { state: 'awaitingConfirmation', purposeVersion: 1 },
    });
    story.subject('s', confirm('offers'), day(3));
    expect(lastRow(story)).toMatchObject({ before: { state: 'awaitingConfirmation' }, after: { state: 'given' } });
    story.subject('s', renew('offers', { validUntil: day(30) }), day(4));
    expect(lastRow(story)).toMatchObject({
      before: { state: 'given', until: day(20) },
      after: { state: 'renewed', effectiveUntil: day(30) },
    });
    story.subject('s', withdraw('offers'), day(5));
    expect(lastRow(story)).toMatchObject({ before: { state: 'renewed', until: day(30) }, after: { state: 'withdrawn' } });
  });

  it('name every consent that "withdraw everything" ended', () => {
    const story = shop().subject('s', give('news'), day(2)).subject('s', give('offers'), day(2)).subject('s', withdraw(), day(3));
    expect(lastRow(story).before).toMatchObject({
      consents: [
        { purposeId: 'news', state: 'given' },
        { purposeId: 'offers', state: 'awaitingConfirmation' },
      ],
    });
  });

  it('leave out what an old letter ended nothing of', () => {
    const story = shop()
      .subject('s', give('news'), day(5))
      .subject('s', withdraw('news', { receivedAt: day(3) }), day(6));
    expect(lastRow(story)).not.toHaveProperty('before');
  });

  it('are told of an objection that is upheld by being raised', () => {
    const story = new Story().subject(
      's',
      { type: 'RaiseObjection', kind: 'directMarketing', purposes: 'all', attribution: bySubject() },
      day(1),
    );
    expect(lastRow(story).after).toEqual({ state: 'upheld' });
  });

  it('follow an erasure from its request to the tasks of its systems', () => {
    const erasureId = 'made-1';
    const story = new Story().subject(
      's',
      { type: 'RequestErasure', dataCategories: 'all', ground: 'objected', attribution: bySubject() },
      day(1),
    );
    story.subject(
      's',
      { type: 'AssessErasure', erasureId, outcomes: [{ dataCategory: 'all', outcome: 'erase' }], attribution: byController },
      day(2),
    );
    const approver = { actor: { id: 'boris', role: 'dataController' }, channel: 'api' } as const;
    story
      .by('boris')
      .subject('s', { type: 'ApproveErasure', erasureId, assessmentDigest: '0'.repeat(64), attribution: approver }, day(3));
    story.subject(
      's',
      { type: 'ExecuteErasure', erasureId, tasks: [{ system: 'crm', dataCategories: 'all' }], attribution: byController },
      day(4),
    );
    story.subject(
      's',
      { type: 'ReportErasureTask', erasureId, system: 'crm', status: 'completed', attribution: byController },
      day(5),
    );
    const told = story.events.map((event) => {
      const { type, before, after } = auditRow(event) as { type: string; before?: { state: string }; after?: { state: string } };
      return [type, before?.state, after?.state];
    });
    expect(told).toEqual([
      ['ErasureRequested', undefined, 'requested'],
      ['ErasureAccepted', 'requested', 'accepted'],
      ['ErasureApproved', 'accepted', 'approved'],
      ['SubjectFenced', undefined, undefined],
      ['ErasureTaskAssigned', 'approved', 'executing'],
      ['ErasureTaskCompleted', 'assigned', 'completed'],
      ['DataErased', undefined, 'erased'],
      ['ErasureCompleted', 'executing', 'completed'],
    ]);
  });

  it('are told of a purpose, and absent where an event changes no state', () => {
    const story = shop().purpose(revised('news'), day(2));
    expect(lastRow(story).after).toMatchObject({ state: 'active', version: 2 });
    story.policy(
      {
        ...{ type: 'PublishPolicyVersion', policyId: 'privacy', version: '1', effectiveFrom: day(1), changeClass: 'material' },
        texts: [{ language: 'en', contentHash: '0'.repeat(64) }],
        attribution: byController,
      },
      day(2),
    );
    expect(lastRow(story)).not.toHaveProperty('after');
  });
});
