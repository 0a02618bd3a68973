import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newSubjectRef } from '#testing';
import type { ServiceProcess } from '../../tools/service-process.ts';
import { register } from '../support/catalogue.ts';
import { loggedDecisions } from '../support/decision-log.ts';
import { decisionOf } from '../support/expected-answers.ts';
import type { HttpClient } from '../support/http-client.ts';
import { LedgerFolder } from '../support/ledger-folder.ts';

const inFull = process.env['FULL'] === 'true' ? it : it.skip;

/**
 * @fault The decision log cannot be written, or the process that writes it is killed
 * @caller nothing: decisions are answered, and none waits for the log
 * @durable every answer but those of the last group, half a second; what waits while the store is away is written when it is back
 * @heals by itself, once the store can be written again; what was dropped is counted
 */
describe('the decision log', () => {
  const anna = newSubjectRef();
  const memory = { position: 0n };
  let folder: LedgerFolder;
  let service: ServiceProcess;
  let operator: HttpClient;

  beforeEach(async () => {
    folder = new LedgerFolder();
    memory.position = 0n;
    service = await folder.start();
    await register(await folder.caller(service, ['admin'], { memory }), 'news', { logDecisions: 'all' });
    operator = await folder.caller(service, ['operator'], { memory });
  });
  afterEach(() => folder.end());

  const logged = async (count: number) => {
    const auditor = await folder.caller(service, ['auditor'], { memory });
    return (await loggedDecisions(auditor, count)).map(({ question }) => String(question!['recipientId']));
  };
  const ask = (number: number) => decisionOf(operator, anna, 'news', { recipientId: `r${number}` });

  it('keeps no decision waiting while it cannot be written, and after a kill lacks only the last of them', async () => {
    const elsewhere = new DatabaseSync(join(folder.path, 'events.sqlite'));
    elsewhere.exec('BEGIN IMMEDIATE');
    for (const number of [0, 1, 2]) expect(await ask(number)).toMatchObject({ decision: 'DENY' });
    elsewhere.exec('ROLLBACK');
    elsewhere.close();
    expect((await logged(3)).slice(0, 3)).toEqual(['r0', 'r1', 'r2']);

    const progress = { asked: 3 };
    const asking = (async () => {
      for (; ; progress.asked++) await ask(progress.asked);
    })().catch(() => undefined);
    const seen = await logged(10);
    await service.kill();
    await asking;

    service = await folder.start();
    const kept = await logged(seen.length);
    expect(kept).toEqual(kept.map((_, number) => `r${number}`));
    expect(kept.length).toBeLessThanOrEqual(progress.asked + 1);
  });

  inFull('has what waits when the service is asked to end', async () => {
    for (const number of [0, 1, 2]) await ask(number);
    await service.stop();
    service = await folder.start();
    expect(await logged(3)).toEqual(['r0', 'r1', 'r2']);
  });
});
