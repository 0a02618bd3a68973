import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Admin } from '../../../libs/document-store/src/mongodb/testing/admin.ts';
import { collectionOf } from '#projections';
import { auditHistory, consentRegister, processingStatus } from '#read-models';
import { openLedger, settingsFrom, type Ledger } from '#runtime';
import type { HttpClient, Json } from '../../support/http-client.ts';
import { faultsIn } from '../ledger-oracle.ts';
import { History, ownSubjects, Writer } from '../workload.ts';
import { onServers, until } from './on-servers.ts';

const callers = 4;
/** Between the commands of a caller: the projectors keep up on a slow machine too. */
const pauseMillis = 100;
/** How long the document store is away, and how long its writes fail, in milliseconds. */
const [awayMillis, failingMillis] = process.env['FULL'] ? [30_000, 8_000] : [4_000, 2_000];
/** How long a projection may take to begin anew and to catch up: the longest pause between attempts, the lease of another projector, a slow machine. */
const recoveryMillis = 90_000;

onServers('the document store of several processes', (service) => {
  const history = new History();
  let admin: Admin;
  let ledger: Ledger;
  let operator: HttpClient;
  /** As the operator, and waits for no position. */
  let mailer: HttpClient;

  beforeAll(async () => {
    const { storeUrls } = service().deployment;
    admin = new Admin(storeUrls.DOCUMENT_STORE_URL);
    ledger = await openLedger(settingsFrom({ ...storeUrls }), { clock: Date.now, warn: () => undefined });
    operator = await service().ledger.as(['operator']);
    mailer = service().ledger.anonymous(await service().ledger.token(['service-decision']));
  });
  afterAll(async () => {
    await ledger?.close();
    await admin?.close();
  });

  /** Commands by several callers for as long as the work takes. */
  async function underLoad(work: () => Promise<void>): Promise<void> {
    let stopped = false;
    const client = await service().ledger.as(['service-command']);
    const writers = Array.from({ length: callers }, () => new Writer(ownSubjects(history), history));
    const writing = Promise.all(writers.map((writer) => writer.write(client, () => stopped, pauseMillis)));
    try {
      await work();
    } finally {
      stopped = true;
      await writing;
    }
  }

  const decide = async (client: HttpClient, question: object): Promise<string> => {
    const { status, body } = await client.post('/v1/decisions', question);
    return status === 200 ? `${String(body['decision'])} ${String(body['code'])}` : String(status);
  };
  const aWithdrawal = () => until('a withdrawal', async () => history.withdrawn.length > 0);
  const lastWithdrawn = () => history.withdrawn.at(-1)!;

  /** Views whose documents hold an event that their checkpoint does not. */
  async function viewsAheadOfTheirCheckpoint(): Promise<readonly string[]> {
    const ahead: string[] = [];
    for (const view of [processingStatus, consentRegister, auditHistory].map(collectionOf)) {
      const positions = await Array.fromAsync(ledger.documentStore.scan(view), ({ position }) => position);
      const { checkpoint } = await ledger.documentStore.progress(view);
      if (positions.some((position) => position > checkpoint!.position)) ahead.push(view);
    }
    return ahead;
  }

  /**
   * @fault MongoDB fails between documents and checkpoint under load, and one of two projectors is killed there
   * @caller views are behind until the other projector takes over
   * @durable every event that was answered; the documents that were written
   * @heals the other projector does the batch again; the views equal a rebuild
   */
  it('fails between the documents and the checkpoint: two projectors, one of them killed there, leave what a rebuild makes', async () => {
    const { deployment } = service();
    await underLoad(aWithdrawal);
    const settled = () => until('settled', async () => (await viewsAheadOfTheirCheckpoint()).length === 0, recoveryMillis);
    await settled();

    // Of the updates after one command some are let through: with another number each time, until documents are among them.
    let rounds = 0;
    await until('documents ahead of their checkpoint', async () => {
      await admin.failFrom({ commands: ['update'], skip: 1 + (rounds++ % 12), errorCode: 8_000 });
      await underLoad(() => delay(100));
      return (await viewsAheadOfTheirCheckpoint()).length > 0;
    });
    await deployment.processes('projector')[0]!.kill();
    await admin.failNone();
    await settled();
    await deployment.startAnother('projector');
    expect(await faultsIn(deployment.storeUrls, history.acknowledged)).toEqual([]);
  });

  /**
   * @fault MongoDB refuses writes or closes connections now and then while much is written
   * @caller views are behind for a moment
   * @durable every event that was answered
   * @heals each batch is done again; the views equal a rebuild
   */
  it('fails now and then while much is written: the views are what a rebuild makes', async () => {
    await underLoad(async () => {
      const end = Date.now() + failingMillis;
      for (let round = 0; Date.now() < end; round++) {
        const how = round % 2 ? { errorCode: 10_107 } : { closeConnection: true as const };
        await admin.failNext({ commands: ['update'], skip: round % 5, ...how });
        await delay(50);
      }
    });
    await admin.failNone();
    expect(await faultsIn(service().deployment.storeUrls, history.acknowledged)).toEqual([]);
  });

  /**
   * @fault kill -9 of MongoDB under the processes of a service, which is away for some seconds
   * @caller decisions from views DENY `LEDGER_STALE`, reads 503 with `Retry-After`; commands and `consistency: strong` go on
   * @durable every event that was answered; what was withdrawn is permitted by no answer
   * @heals by itself, once it is back: every projection runs again and the views equal a rebuild
   */
  it(`is away for ${awayMillis / 1_000} s: no wrong permit, no command refused, and all goes on by itself`, async () => {
    const { documentStore } = service().deployment.stores;
    await underLoad(async () => {
      await aWithdrawal();
      await documentStore.kill();
      try {
        await askWhileAway(Date.now() + awayMillis);
      } finally {
        await documentStore.start();
      }
      // Until the views have caught up they are too old, and then they hold the withdrawal.
      await until(
        'views that are fresh',
        async () => {
          const answer = await decide(operator, lastWithdrawn());
          expect(['DENY LEDGER_STALE', 'DENY WITHDRAWN']).toContain(answer);
          return answer === 'DENY WITHDRAWN';
        },
        recoveryMillis,
      );
    });
    await until(
      'every projection runs',
      async () => {
        const { status, body } = await operator.get('/v1/projections');
        // The other process may not have found its store again.
        return status === 200 && (body['items'] as readonly Json[]).every(({ state }) => String(state) === 'running');
      },
      recoveryMillis,
    );
    expect(await faultsIn(service().deployment.storeUrls, history.acknowledged)).toEqual([]);
    expect(await permitsAmongWithdrawn()).toEqual([]);
  });

  /** No view can be read, however young: projected decisions are stale. What the event store alone answers goes on. */
  async function askWhileAway(end: number): Promise<void> {
    while (Date.now() < end) {
      const before = history.acknowledged.length;
      expect(await decide(mailer, lastWithdrawn())).toBe('DENY LEDGER_STALE');
      expect(await decide(operator, { ...lastWithdrawn(), consistency: 'strong' })).toBe('DENY WITHDRAWN');
      await until('acknowledged', async () => history.acknowledged.length > before, 5_000);
    }
    const { status, headers } = await operator.get(`/v1/subjects/${lastWithdrawn().subjectRef}/status`);
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([503, true]);
  }

  async function permitsAmongWithdrawn(): Promise<readonly string[]> {
    const decisions = history.withdrawn.slice(-100);
    const { body } = await operator.post('/v1/decisions/batch', { decisions });
    const codes = (body['results'] as readonly Json[]).map(({ decision }) => String(decision?.['code']));
    expect(codes).toHaveLength(decisions.length);
    return codes.filter((code) => code !== 'WITHDRAWN');
  }
});
