import { describe, expect, it } from '@jest/globals';
import type { SubjectCommand } from '#domain';
import { announce, assess, erase, hold, impose, newSubjectRef, object, request } from '#testing';
import { QueryApiFixture } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

const registers: readonly [string, string, SubjectCommand][] = [
  ['restrictions', 'imposed', impose()],
  ['objections', 'pending', object()],
  ['legal-holds', 'placed', hold({ dataCategories: ['email'] })],
  ['erasures', 'requested', request({ dataCategories: 'all' })],
];

describe.each(registers)('GET /v1/%s', (name, opened, command) => {
  const path = `/v1/${name}`;

  it('gives the entry of the status plus subjectRef', async () => {
    const tenant = fixture.tenant();
    const subjectRef = newSubjectRef();
    await tenant.subject(subjectRef, command);
    const status = await tenant.get(`/v1/subjects/${subjectRef}/status`);
    const [entry] = status.body[name === 'legal-holds' ? 'legalHolds' : name] as object[];
    const { status: code, body } = await tenant.get(path);
    expect(code).toBe(200);
    expect(entry).toMatchObject({ state: opened });
    expect(body).toEqual({ items: [{ subjectRef, ...entry }] });
  });

  it('pages in the order of opening', async () => {
    const tenant = fixture.tenant();
    const subjects = Array.from({ length: 5 }, newSubjectRef);
    for (const subject of subjects) await tenant.subject(subject, command);
    expect((await tenant.list(path, 2)).map(({ subjectRef }) => subjectRef)).toEqual(subjects);
    expect((await tenant.list(`${path}?state=${opened}`, 2)).map(({ subjectRef }) => subjectRef)).toEqual(subjects);
  });

  it('shows nothing to another tenant', async () => {
    await fixture.tenant().subject(newSubjectRef(), command);
    expect((await fixture.tenant().get(path)).body).toEqual({ items: [] });
  });

  it.each([['state=nothing'], ['state='], [`state=${opened}&state=${opened}`], ['limit=501'], ['cursor=x'], ['type=a']])(
    'is a bad request with %s',
    async (query) => expect((await fixture.tenant().get(`${path}?${query}`)).status).toBe(400),
  );

  it('is read by operators, approvers and auditors', async () => {
    const tenant = fixture.tenant();
    expect(await tenant.readersOf(path)).toEqual(['operator', 'approver', 'auditor']);
  });
});

describe('a register', () => {
  it('finds a case under its present state, and no more under its former', async () => {
    const tenant = fixture.tenant();
    const [moved, kept] = [newSubjectRef(), newSubjectRef()];
    const { restrictionId } = await tenant.subject(moved, impose());
    await tenant.subject(kept, impose());
    await tenant.subject(moved, announce(restrictionId!));
    const subjectsOf = async (state: string) =>
      (await tenant.get(`/v1/restrictions?state=${state}`)).body.items.map(({ subjectRef }) => subjectRef);
    expect(await subjectsOf('imposed')).toEqual([kept]);
    expect(await subjectsOf('liftAnnounced')).toEqual([moved]);
    expect(await subjectsOf('lifted')).toEqual([]);
  });

  it('of erasures says what another case or mark of the subject adds: here a hold that suspends', async () => {
    const tenant = fixture.tenant();
    const subjectRef = newSubjectRef();
    await tenant.subject(subjectRef, hold({ dataCategories: ['email'] }));
    const { erasureId } = await tenant.subject(subjectRef, request({ dataCategories: 'all' }));
    await tenant.subject(subjectRef, assess(erasureId!, erase('all')));
    const { body } = await tenant.get('/v1/erasures?state=accepted');
    expect(body.items).toMatchObject([{ erasureId, subjectRef, suspended: ['email'], assessmentDigest: expect.any(String) }]);
  });
});
