import { describe, expect, it } from '@jest/globals';
import {
  assess,
  configure,
  confirm,
  day,
  erase,
  evidence,
  execute,
  give,
  object,
  publish,
  Recorder,
  renew,
  report,
  request,
  revise,
  attributedTo,
  withdraw,
  withdrawAll,
} from '#testing';
import { recordSteps, shop } from '../testing/shop.ts';
import { viewOf } from '../testing/view-of.ts';
import { auditHistory, auditRow, orderOf } from './audit-history.ts';

const lastRow = async (ledger: Recorder) => auditRow((await ledger.events()).at(-1)!);

describe('an audit row', () => {
  it('shows who did what when, by which right, and from where', async () => {
    const ledger = await shop(['s', give('news', evidence, { expressedAt: day(2), receivedAt: day(3) }), day(4)]);
    const { position, eventId, commandId } = (await ledger.events()).at(-1)!;
    expect(await lastRow(ledger)).toMatchObject({
      ...{ position: String(position), order: orderOf(position), stream: 'subject-acme.s', revision: 0, eventId },
      ...{ type: 'ConsentGiven', schemaVersion: 1, channel: 'web', commandId },
      ...{ expressedAt: day(2), receivedAt: day(3), recordedAt: day(4) },
      actor: { id: 'anna', role: 'dataSubject' },
      recordedBy: { sub: 'shop', roles: ['service-command'] },
      evidenceDigests: ['0'.repeat(64)],
    });
  });

  it('sorts by its position as a text, whatever its length', () =>
    expect([9n, 10n, 2n ** 63n - 1n].map(orderOf).sort()).toEqual([9n, 10n, 2n ** 63n - 1n].map(orderOf)));

  it('is one for every event of every category', async () => {
    const ledger = await shop(['s', give('news'), day(2)]);
    await ledger.controller(configure('RU_152FZ'), { at: day(2) });
    const rows = Object.values(viewOf(auditHistory, await ledger.events()));
    expect(rows.map(({ type }) => type)).toEqual([
      'PurposeRegistered',
      'PurposeRegistered',
      'ConsentGiven',
      'ControllerConfigured',
    ]);
  });
});

describe('before and after', () => {
  it('stand in the row of each step of a consent, by its own event', async () => {
    const ledger = await shop(['s', give('offers', { validUntil: day(20) }), day(2)]);
    expect(await lastRow(ledger)).toMatchObject({
      before: { state: 'unknown' },
      after: { state: 'awaitingConfirmation', purposeVersion: 1 },
    });
    await recordSteps(ledger, ['s', confirm('offers'), day(3)]);
    expect(await lastRow(ledger)).toMatchObject({ before: { state: 'awaitingConfirmation' }, after: { state: 'given' } });
    await recordSteps(ledger, ['s', renew('offers', { validUntil: day(30) }), day(4)]);
    expect(await lastRow(ledger)).toMatchObject({
      before: { state: 'given', until: day(20) },
      after: { state: 'renewed', effectiveUntil: day(30) },
    });
    await recordSteps(ledger, ['s', withdraw('offers'), day(5)]);
    expect(await lastRow(ledger)).toMatchObject({
      before: { state: 'renewed', until: day(30) },
      after: { state: 'withdrawn' },
    });
  });

  it('name every consent that "withdraw everything" ended', async () => {
    const ledger = await shop(['s', give('news'), day(2)], ['s', give('offers'), day(2)], ['s', withdrawAll(), day(3)]);
    expect((await lastRow(ledger)).before).toMatchObject({
      consents: [
        { purposeId: 'news', state: 'given' },
        { purposeId: 'offers', state: 'awaitingConfirmation' },
      ],
    });
  });

  it('leave out what an old letter ended nothing of', async () => {
    const ledger = await shop(['s', give('news'), day(5)], ['s', withdraw('news', { receivedAt: day(3) }), day(6)]);
    expect(await lastRow(ledger)).not.toHaveProperty('before');
  });

  it('stand in the row of an objection that is upheld by being raised', async () => {
    const ledger = new Recorder();
    await recordSteps(ledger, ['s', object({ kind: 'directMarketing' }), day(1)]);
    expect((await lastRow(ledger)).after).toEqual({ state: 'upheld' });
  });

  it('follow an erasure from its request to the tasks of its systems', async () => {
    const ledger = new Recorder();
    const { newId: erasureId } = await ledger.subject('s', request({ dataCategories: 'all' }), { at: day(1) });
    const { answer } = await ledger.subject('s', assess(erasureId, erase('all')), { at: day(2) });
    await ledger.subject(
      's',
      {
        ...{ type: 'ApproveErasure', erasureId, assessmentDigest: answer['assessmentDigest']! },
        attribution: attributedTo('dataController', { id: 'boris' }),
      },
      { at: day(3), recordedBy: { sub: 'boris', roles: ['approver'] } },
    );
    await recordSteps(ledger, ['s', execute(erasureId), day(4)], ['s', report(erasureId), day(5)]);
    const rows = (await ledger.events()).map((event) => {
      const { type, before, after } = auditRow(event) as { type: string; before?: { state: string }; after?: { state: string } };
      return [type, before?.state, after?.state];
    });
    expect(rows).toEqual([
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

  it('stand in the row of a purpose, and are absent where an event changes no state', async () => {
    const ledger = await shop();
    await ledger.purpose(revise('news'), { at: day(2) });
    expect((await lastRow(ledger)).after).toMatchObject({ state: 'active', version: 2 });
    await ledger.policy(publish('privacy', '1', day(1), 'what we do with your data'), { at: day(2) });
    expect(await lastRow(ledger)).not.toHaveProperty('after');
  });
});
