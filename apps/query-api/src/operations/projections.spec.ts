import { describe, expect, it } from '@jest/globals';
import { readModels } from '#read-models';
import { register } from '#testing';
import { QueryApiFixture } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

describe('GET /v1/projections', () => {
  it('lists the status of every view', async () => {
    const tenant = fixture.tenant();
    await tenant.purpose(register('news'));
    const { status, headers, body } = await tenant.get('/v1/projections');
    expect(status).toBe(200);
    expect(BigInt(headers.get('ledger-position')!)).toBeGreaterThanOrEqual(tenant.position);
    expect(body.items.map(({ projection, version }) => [projection, version])).toEqual(
      readModels.map(({ name, version }) => [name, version]),
    );
    for (const item of body.items) expect(item).toMatchObject({ state: 'running', lagSeconds: 0, lagEvents: 0 });
  });

  it('is read by dashboards, operators, auditors and admins', async () => {
    const tenant = fixture.tenant();
    expect(await tenant.readersOf('/v1/projections')).toEqual(['dashboard', 'operator', 'auditor', 'admin']);
    expect((await tenant.get('/v1/projections?limit=1')).status).toBe(400);
  });
});
