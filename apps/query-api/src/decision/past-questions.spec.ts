import { describe, expect, it, jest } from '@jest/globals';
import { StoreUnavailable } from '#kernel';
import { give, hoursAgo, hoursAhead, newSubjectRef, register } from '#testing';
import { QueryApiFixture, type RequestOptions, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();
const lines: RequestOptions = { headers: { 'content-type': 'application/x-ndjson' } };
const [earlier, longAgo] = [hoursAgo(2), hoursAgo(5)];

async function withSubjects() {
  const tenant = fixture.tenant();
  const [anna, boris] = [newSubjectRef(), newSubjectRef()];
  await tenant.purpose(register('news', { effectiveFrom: hoursAgo(100) }), hoursAgo(90));
  for (const subjectRef of [anna, boris]) await tenant.subject(subjectRef, give('news'), hoursAgo(3));
  return { tenant, anna: { subjectRef: anna, purposeId: 'news' }, boris: { subjectRef: boris, purposeId: 'news' } };
}

/** What is recorded, without the time and the reader. */
const recordsOf = async (tenant: Tenant, query = '') =>
  (await tenant.get(`/v1/access-log${query}`)).body.items.map(({ readAt: _at, sub: _sub, roles: _roles, ...record }) => record);

const resultsIn = ({ text }: { readonly text: string }) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { status: number; decision?: { decision: string } });

describe('a question about the past is recorded', () => {
  it.each([{ at: earlier }, { knownAt: earlier }, { at: longAgo, knownAt: earlier }])(
    'with whom it was about and what was asked: %j',
    async (times) => {
      const { tenant, anna } = await withSubjects();
      expect((await tenant.post('/v1/decisions', { ...anna, ...times })).status).toBe(200);
      const filter = { purposeId: 'news', ...times };
      const record = { route: 'POST /v1/decisions', subjectRef: anna.subjectRef, filter, count: 1 };
      expect(await recordsOf(tenant)).toEqual([record]);
    },
  );

  it('once a batch, with how many there are, of whom, and what all name alike', async () => {
    const { tenant, anna, boris } = await withSubjects();
    const ask = async (...decisions: readonly object[]) =>
      expect((await tenant.post('/v1/decisions/batch', { decisions })).body['results']).toHaveLength(decisions.length);
    await ask(anna, { ...anna, at: earlier }, boris, { ...anna, at: longAgo });
    await ask({ ...anna, at: earlier }, { ...boris, at: earlier }, { ...anna, at: earlier }, { purposeId: 'news' });
    const ofAnna = { route: 'POST /v1/decisions/batch', subjectRef: anna.subjectRef, filter: { purposeId: 'news' }, count: 2 };
    const ofBoth = {
      route: 'POST /v1/decisions/batch',
      subjectRefs: [anna.subjectRef, boris.subjectRef],
      filter: { purposeId: 'news', at: earlier },
      count: 3,
    };
    expect(await recordsOf(tenant)).toEqual([ofAnna, ofBoth]);
    expect(await recordsOf(tenant, `?subjectRef=${boris.subjectRef}`)).toEqual([ofBoth]);
  });

  it('line by line in a stream, whose end nobody knows when its first answer is sent', async () => {
    const { tenant, anna, boris } = await withSubjects();
    const sent = [{ ...anna, at: earlier }, anna, { ...boris, knownAt: earlier }];
    const answer = await tenant.post('/v1/decisions/stream', sent.map((line) => JSON.stringify(line)).join('\n'), lines);
    expect(resultsIn(answer).map(({ status }) => status)).toEqual([200, 200, 200]);
    const route = 'POST /v1/decisions/stream';
    expect(await recordsOf(tenant)).toEqual([
      { route, subjectRef: anna.subjectRef, filter: { purposeId: 'news', at: earlier }, count: 1 },
      { route, subjectRef: boris.subjectRef, filter: { purposeId: 'news', knownAt: earlier }, count: 1 },
    ]);
  });
});

describe('nothing is recorded', () => {
  it('of a question about the present or the future, nor of one that is refused', async () => {
    const { tenant, anna } = await withSubjects();
    const about = async (times: object, options?: RequestOptions) =>
      (await tenant.post('/v1/decisions', { ...anna, ...times }, options)).status;
    expect(await about({ at: new Date().toISOString() })).toBe(200);
    expect(await about({ at: hoursAhead(1) })).toBe(200);
    expect(await about({ at: earlier }, { roles: ['service-decision'] })).toBe(403);
    expect(await about({ at: 'yesterday' })).toBe(400);
    expect(await recordsOf(tenant)).toEqual([]);
  });
});

describe('a question about the past that cannot be recorded', () => {
  const whileFull = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const full = jest.spyOn(fixture.ledger.eventStore, 'append').mockRejectedValue(new StoreUnavailable('the disk is full'));
    try {
      return await ask();
    } finally {
      full.mockRestore();
    }
  };

  it.each([
    ['decisions', (question: object) => question],
    ['decisions/batch', (question: object) => ({ decisions: [question] })],
  ])('fails and shows nothing: %s', async (route, bodyOf) => {
    const { tenant, anna } = await withSubjects();
    const ask = () => tenant.post(`/v1/${route}`, bodyOf({ ...anna, at: earlier }));
    const { status, headers, text, body } = await whileFull(ask);
    expect([status, body['code'], headers.get('ledger-position')]).toEqual([503, 'STORE_UNAVAILABLE', null]);
    expect(text).not.toContain('PERMIT');
    expect(await recordsOf(tenant)).toEqual([]);
  });

  it('fails for its line of a stream; the others are answered', async () => {
    const { tenant, anna } = await withSubjects();
    const sent = [{ ...anna, at: earlier }, anna].map((line) => JSON.stringify(line)).join('\n');
    const [past, present] = resultsIn(await whileFull(() => tenant.post('/v1/decisions/stream', sent, lines)));
    expect(past).toMatchObject({ status: 503, problem: { code: 'STORE_UNAVAILABLE' } });
    expect(past).not.toHaveProperty('decision');
    expect(present).toMatchObject({ status: 200, decision: { decision: 'PERMIT' } });
  });
});
