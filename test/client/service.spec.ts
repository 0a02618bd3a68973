import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import { ConsentLedger, type CurrentQuestion } from '#client';
import { newSubjectRef } from '#testing';
import { clientTypesFile, headOf } from '../../tools/docs/client-types.ts';
import { recordSampleCatalogue } from '../api/sample-catalogue.ts';
import { callersOf } from '../support/callers.ts';
import { ownLedger } from '../support/service.ts';

const ledger = ownLedger({ MAX_STALENESS: 'PT5M' });
const root = join(import.meta.dirname, '../..');
const full = process.env['FULL'] ? it : it.skip;

beforeAll(async () => recordSampleCatalogue(await callersOf(ledger())));

const clientOf = (...roles: readonly Role[]): ConsentLedger =>
  new ConsentLedger({ url: ledger().url, token: () => ledger().token(roles) });

const mail = (subjectRef: string): CurrentQuestion => ({ subjectRef, purposeId: 'news', dataCategories: ['email'] });
const give = { purposeId: 'news', consentType: 'expressed' } as const;

/** Asks until the answer is this one; a known answer takes no turn of the event loop, and the feed needs turns to be heard. */
async function comesToBe(wanted: boolean, asking: ConsentLedger, question: CurrentQuestion): Promise<void> {
  for (const begun = performance.now(); ; await pause(5)) {
    const { permitted, code } = await asking.mayProcess(question);
    if (permitted === wanted) return;
    if (performance.now() - begun > 50_000) throw new Error(`it stays ${code}`);
  }
}

describe('the client and the service', () => {
  it('agree about what is recorded and what may be done then', async () => {
    const client = clientOf('service-command', 'service-decision');
    const subjectRef = newSubjectRef();
    expect(await client.mayProcess(mail(subjectRef))).toMatchObject({ permitted: false, code: 'NO_BASIS' });
    const given = await client.record('/v1/subjects/{subjectRef}/consents', { subjectRef }, give, { key: 'form-of-this-person' });
    expect(given).toMatchObject({ outcome: 'recorded', replayed: false, recorded: { consent: { state: 'given' } } });
    expect(await client.mayProcess(mail(subjectRef))).toMatchObject({ permitted: true, code: 'PERMITTED' });
    const again = await client.record('/v1/subjects/{subjectRef}/consents', { subjectRef }, give, { key: 'form-of-this-person' });
    expect(again).toMatchObject({ outcome: 'recorded', replayed: true });
    const path = '/v1/subjects/{subjectRef}/consents/{purposeId}/withdrawal';
    await client.record(path, { subjectRef, purposeId: 'news' }, { channel: 'accountUi' });
    expect(await client.mayProcess(mail(subjectRef))).toMatchObject({ permitted: false, code: 'WITHDRAWN' });
  });

  it('agree about refusals', async () => {
    const client = clientOf('service-command');
    const subjectRef = newSubjectRef();
    const unheard = { ...give, purposeId: 'never-heard-of' };
    expect(await client.record('/v1/subjects/{subjectRef}/consents', { subjectRef }, unheard)).toMatchObject({
      outcome: 'refused',
      code: 'PURPOSE_UNKNOWN',
    });
    const path = '/v1/subjects/{subjectRef}/consents/{purposeId}/confirmation';
    expect(await client.record(path, { subjectRef, purposeId: 'news' }, {})).toMatchObject({ code: 'NOT_AWAITING_CONFIRMATION' });
    await expect(clientOf('auditor').record(path, { subjectRef, purposeId: 'news' }, {})).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await clientOf('dashboard').mayProcess(mail(subjectRef))).toMatchObject({ permitted: false, code: 'FORBIDDEN' });
  });

  it('stream the decisions about a list', async () => {
    const client = clientOf('service-command', 'service-decision');
    const people = Array.from({ length: 30 }, newSubjectRef);
    const willing = people.filter((_, index) => index % 3 === 0);
    for (const subjectRef of willing) await client.record('/v1/subjects/{subjectRef}/consents', { subjectRef }, give);
    const verdicts = await Array.fromAsync(client.decideEach([...people.map(mail), { subjectRef: 'anna', purposeId: 'news' }]));
    const permitted = verdicts.filter((verdict) => verdict.permitted);
    expect(permitted.map(({ question }) => question.subjectRef)).toEqual(willing);
    expect([verdicts.length, verdicts.at(-1)!.code]).toEqual([31, 'VALIDATION_FAILED']);
  });

  it.each([['operator'], ['dashboard']] as const)('forget an answer when the feed names the person, for %s', async (role) => {
    const asking = clientOf('service-decision', role);
    const subjectRef = newSubjectRef();
    const end = new AbortController();
    const following = asking.followFeed({ signal: end.signal });
    const recording = clientOf('service-command');
    // Without the feed an answer would be given for five minutes.
    await comesToBe(false, asking, mail(subjectRef));
    await recording.record('/v1/subjects/{subjectRef}/consents', { subjectRef }, give);
    await comesToBe(true, asking, mail(subjectRef));
    await recording.record('/v1/subjects/{subjectRef}/withdrawal', { subjectRef }, {});
    await comesToBe(false, asking, mail(subjectRef));
    end.abort();
    await following;
  });

  it('show the events of the feed', async () => {
    const end = new AbortController();
    const subjectRef = newSubjectRef();
    const feed = clientOf('operator').feed({ after: '0', signal: end.signal });
    await clientOf('service-command').record('/v1/subjects/{subjectRef}/consents', { subjectRef }, give);
    for await (const event of feed) {
      if (event.subjectRef !== subjectRef) continue;
      expect(event).toMatchObject({ type: 'ConsentGiven', purposeId: 'news' });
      break;
    }
    end.abort();
  });

  it('read by the types of the document', async () => {
    const { data } = await clientOf('service-decision').api.GET('/v1/purposes/{purposeId}', {
      params: { path: { purposeId: 'news' } },
    });
    expect(data).toMatchObject({ purposeId: 'news' });
    const { error } = await clientOf('service-decision').api.GET('/v1/purposes/{purposeId}', {
      params: { path: { purposeId: 'never-heard-of' } },
    });
    expect(error).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the example in Python', () => {
  const python = 'python3';
  const isThere = spawnSync(python, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).status === 0;
  const run = async (action: string, subjectRef: string, url = ledger().url) => {
    const LEDGER_TOKEN = await ledger().token(['service-command', 'service-decision']);
    const env = { ...process.env, LEDGER_URL: url, LEDGER_TOKEN };
    const program = spawn(python, [join(root, 'examples/python/ledger.py'), action, subjectRef, 'news'], { env });
    const [text, [exit]] = await Promise.all([program.stdout.toArray(), once(program, 'exit')]);
    return [Buffer.concat(text).toString().trim(), exit as number];
  };

  (isThere ? full : it.skip)('asks, withdraws and asks again, and denies without a ledger', async () => {
    const subjectRef = newSubjectRef();
    await clientOf('service-command').record('/v1/subjects/{subjectRef}/consents', { subjectRef }, give);
    expect(await run('ask', subjectRef)).toEqual(['PERMIT PERMITTED', 0]);
    expect(await run('withdraw', subjectRef)).toEqual(['201 withdrawn', 0]);
    expect(await run('ask', subjectRef)).toEqual(['DENY WITHDRAWN', 1]);
    expect(await run('ask', subjectRef, 'http://127.0.0.1:9')).toEqual(['DENY LEDGER_UNREACHABLE', 1]);
  });
});

describe('the types of the client', () => {
  const committed = readFileSync(clientTypesFile, 'utf8');

  it('are made from the document that the service serves (else: npm run docs)', async () => {
    const document = await (await fetch(`${ledger().url}/openapi.json`)).text();
    expect(committed.slice(0, committed.indexOf('\n'))).toBe(headOf(document));
  });

  full('are what the generator makes of it', async () => {
    const program = `
      import { clientTypes } from './tools/docs/client-types.ts';
      process.stdout.write(await clientTypes(await (await fetch('${ledger().url}/openapi.json')).text()));`;
    const made = await promisify(execFile)(process.execPath, ['--input-type=module-typescript', '-e', program], {
      cwd: root,
      maxBuffer: 1 << 26,
    });
    const [lines, expected] = [made.stdout.split('\n'), committed.split('\n')];
    expect([lines.find((line, index) => line !== expected[index]), lines.length]).toEqual([undefined, expected.length]);
  });
});
