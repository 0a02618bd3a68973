import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess } from '../../../tools/service-process.ts';
import { HttpClient } from '../../support/http-client.ts';
import { faultsIn } from '../ledger-oracle.ts';
import { acknowledgementIn, History, ownSubjects, purposes, sharedSubject, Writer } from '../workload.ts';
import { maxStaleness, onServers, until } from './on-servers.ts';

const callers = 32;
const kills = process.env['FULL'] ? 4 : 1;
const [purposeId] = purposes;
const grant = { purposeId, consentType: 'expressed' };

onServers('the event store of several processes', (service) => {
  const history = new History();

  /** The processes of a kind, each as a caller of its own that remembers what the others were answered. */
  async function each(kind: 'command-api' | 'query-api', memory = { position: 0n }): Promise<readonly HttpClient[]> {
    const { ledger, deployment } = service();
    const token = await ledger.token(['operator']);
    return deployment.processes(kind).map(({ url }) => new HttpClient(() => url, token, memory));
  }
  const codeFrom = async (client: HttpClient, subjectRef: string, consistency = 'projected') => {
    const { status, body } = await client.post('/v1/decisions', { subjectRef, purposeId, consistency });
    return status === 200 ? String(body['code']) : String(status);
  };
  /** On a slow machine views may be stale for a moment, and say so; an answer that is none is asked for again. */
  async function freshCodeFrom(client: HttpClient, subjectRef: string): Promise<string> {
    let code = 'LEDGER_STALE';
    await until('fresh', async () => (code = await codeFrom(client, subjectRef)) !== 'LEDGER_STALE');
    return code;
  }

  it('lets every process read what any other has written, by its position', async () => {
    const memory = { position: 0n };
    const [commands, queries] = [await each('command-api', memory), await each('query-api', memory)];
    for (let round = 0; round < 20; round++) {
      const subjectRef = newSubjectRef();
      const [one, other] = round % 2 ? commands : commands.toReversed();
      acknowledgementIn(await one!.post(`/v1/subjects/${subjectRef}/consents`, grant));
      expect(await Promise.all(queries.map((client) => freshCodeFrom(client, subjectRef)))).toEqual(['PERMITTED', 'PERMITTED']);
      acknowledgementIn(await other!.post(`/v1/subjects/${subjectRef}/consents/${purposeId}/withdrawal`));
      expect(await Promise.all(queries.map((client) => freshCodeFrom(client, subjectRef)))).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    }
  });

  /**
   * @fault kill -9 of EventStoreDB under 32 callers of two command-apis
   * @caller some commands are 503; sent again with their `Idempotency-Key` they are recorded once
   * @durable every event that was answered, once and in order, whichever process recorded it
   * @heals by itself, once it is back; the views equal a rebuild
   */
  it(`is killed and started again under ${callers} callers of both command-apis: nothing acknowledged is lost or doubled`, async () => {
    const { ledger, deployment } = service();
    const { stores } = deployment;
    const contested = newSubjectRef();
    const client = await ledger.as(['service-command']);
    const writers = Array.from({ length: callers }, (_, caller) =>
      caller % 4 === 0 ? new Writer(sharedSubject(contested, caller), history) : new Writer(ownSubjects(history), history),
    );
    let stopped = false;
    const writing = Promise.all(writers.map((writer) => writer.write(client, () => stopped)));
    const moreAcknowledged = async () => {
      const before = history.acknowledged.length;
      await until('more acknowledged', async () => history.acknowledged.length >= before + 2 * callers);
    };
    for (let kill = 0; kill < kills; kill++) {
      await moreAcknowledged();
      await stores.eventStore.end('SIGKILL');
      await delay(200);
      await stores.startEventStore();
    }
    await moreAcknowledged();
    stopped = true;
    await writing;
    await Promise.all(writers.map((writer) => writer.settle(client)));

    expect(await Promise.all(deployment.processes('command-api').map(hasRecorded))).toEqual([true, true]);
    expect(await faultsIn(deployment.storeUrls, history.acknowledged)).toEqual([]);
  });

  /**
   * @fault EventStoreDB takes every call and answers none, under several processes
   * @caller commands 503 with `Retry-After` within 8 s, decisions `LEDGER_STALE`, also with `consistency: strong`
   * @durable every event that was answered
   * @heals by itself, once it answers
   */
  it('accepts and never answers: commands are refused in time, decisions are stale, and all go on by themselves', async () => {
    const { eventStore } = service().deployment.stores;
    const [commands, queries] = [await each('command-api'), await each('query-api')];
    const subjectRef = newSubjectRef();
    acknowledgementIn(await commands[0]!.post(`/v1/subjects/${subjectRef}/consents`, grant));
    const codes = (consistency?: string) => Promise.all(queries.map((client) => codeFrom(client, subjectRef, consistency)));
    await until('permitted', async () => (await codes()).every((code) => code === 'PERMITTED'));

    await eventStore.control.stopAnswering();
    const sent = performance.now();
    const answers = await Promise.all(commands.map((client) => client.post(`/v1/subjects/${subjectRef}/withdrawal`)));
    expect(performance.now() - sent).toBeLessThan(8_000);
    expect(answers.map(({ status, body, headers }) => [status, body['code'], Number(headers.get('retry-after')) > 0])).toEqual([
      [503, 'STORE_UNAVAILABLE', true],
      [503, 'STORE_UNAVAILABLE', true],
    ]);
    // The calls took longer than a heartbeat may be old.
    expect(maxStaleness).toBeLessThan(performance.now() - sent);
    expect(await codes()).toEqual(['LEDGER_STALE', 'LEDGER_STALE']);
    expect(await codes('strong')).toEqual(['LEDGER_STALE', 'LEDGER_STALE']);

    await eventStore.control.answerAgain();
    await until('withdrawn', async () =>
      (await Promise.all(commands.map((client) => client.post(`/v1/subjects/${subjectRef}/withdrawal`)))).every(
        ({ status }) => status < 300,
      ),
    );
    await until('known to be withdrawn', async () => (await codes()).every((code) => code === 'WITHDRAWN'));
  });
});

async function hasRecorded({ url }: ServiceProcess): Promise<boolean> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return /^ledger_http_request_duration_seconds_count\{method="POST",.*status="201"\} [1-9]/m.test(text);
}
