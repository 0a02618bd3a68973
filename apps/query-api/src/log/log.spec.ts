import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { newSubjectRef, register, TestWitness, withdrawAll } from '#testing';
import {
  CompactRange,
  decodeBundle,
  equalHashes,
  formatVerifierKey,
  hashFromBase64,
  leafHash,
  newKeyFile,
  openNote,
  parseCheckpoint,
  parseProofFile,
  parseVerifierKey,
  signerOf,
  toBase64,
  verifyConsistency,
  verifyInclusion,
} from '#transparency-log';
import { QueryApiFixture, type Tenant } from '../testing/query-api-fixture.ts';

const fixture = QueryApiFixture.forAllTests();

interface LogBody {
  readonly origin: string;
  readonly verifierKey: string;
  readonly size: number;
  readonly sealedSize: number;
  readonly root: string;
  readonly witnesses: readonly { readonly cosignedSize: number }[];
}

const witness = signerOf('witness.example', newKeyFile(), 'cosignature')!;
let server: TestWitness;

/** Events of two seals: more than a tile in the first. */
const [first, all] = [260, 270];
let tenant: Tenant;
const eventIds: string[] = [];

const record = async (until: number) => {
  while (eventIds.length < until) {
    const { eventId } = await tenant.subject(newSubjectRef(), withdrawAll());
    eventIds.push(eventId!);
  }
};
const log = async (of = tenant) => (await of.get('/v1/log')).body as unknown as LogBody;
const sealed = async (size: number) => {
  while ((await log()).sealedSize < size) await delay(50);
};
const bytesOf = async (path: string) => Buffer.from(await (await tenant.open(path)).arrayBuffer());
/** Of the checkpoint of that size, once its signature was verified. */
const rootAt = async (size: number) => {
  const { text } = await tenant.get(`/v1/log/checkpoints/${size}`);
  const opened = openNote(Buffer.from(text), [parseVerifierKey((await log()).verifierKey)!]);
  if (opened.verdict !== 'verified') throw new Error(opened.verdict);
  return parseCheckpoint(opened.text)!.root;
};
const hashesIn = (hashes: unknown) => (hashes as readonly string[]).map((hash) => hashFromBase64(hash)!);

describe('the log of a tenant', () => {
  beforeAll(async () => {
    tenant = fixture.tenant();
    const purpose = await tenant.purpose(register('news'));
    eventIds.push(purpose.eventId!);
  });

  it('is not sealed before its sealer runs', async () => {
    expect(await log()).toEqual({
      ...{ origin: expect.stringContaining(tenant.id), size: 1, sealedSize: 0, witnesses: [] },
      verifierKey: formatVerifierKey(fixture.logSigner(tenant.id).key),
      root: toBase64(CompactRange.empty().root()),
    });
    const { status, headers, body } = await tenant.get(`/v1/log/proofs/inclusion?eventId=${eventIds[0]}`);
    expect([status, body['code'], headers.get('retry-after')]).toEqual([409, 'NOT_SEALED', '1']);
    for (const path of ['checkpoint', 'checkpoints/1', 'tile/0/000.p/1', 'tile/entries/000.p/1'])
      expect([path, (await tenant.get(`/v1/log/${path}`)).status]).toEqual([path, 404]);
  });

  it('waits for an event that is on its way into the tree: it is not sealed, and not unknown', async () => {
    const { tree } = fixture.context;
    const indexOf = jest.spyOn(tree, 'indexOf').mockResolvedValueOnce(undefined);
    try {
      const { body } = await tenant.get(`/v1/log/proofs/inclusion?eventId=${eventIds[0]}`);
      expect([body['code'], indexOf.mock.calls.length]).toEqual(['NOT_SEALED', 2]);
    } finally {
      indexOf.mockRestore();
    }
  });

  describe('once it is sealed', () => {
    beforeAll(async () => {
      await record(first);
      server = new TestWitness({ origin: `log.example/${tenant.id}`, keys: [fixture.logSigner(tenant.id).key] }, witness);
      fixture.startSealer([{ url: await server.start(), key: witness.key }]);
      await sealed(first);
      await record(all);
      await sealed(all);
    });

    afterAll(() => server.end());

    it('carries the cosignature of its witness once that has come', async () => {
      while ((await log()).witnesses[0]?.cosignedSize !== all) await delay(50);
      expect((await log()).witnesses).toEqual([{ name: 'witness.example', cosignedSize: all }]);
      const { text } = await tenant.get('/v1/log/checkpoint');
      expect(openNote(Buffer.from(text), [witness.key])).toMatchObject({ verdict: 'verified' });
    });

    it('tells its name, its key, and how far it is sealed', async () => {
      const { root, ...told } = await log();
      expect(told).toMatchObject({ origin: `log.example/${tenant.id}`, size: all, sealedSize: all });
      expect(root).toBe(toBase64(await rootAt(all)));
      const { text, headers } = await tenant.get('/v1/log/checkpoint');
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(text).toBe((await tenant.get(`/v1/log/checkpoints/${all}`)).text);
      expect((await tenant.get(`/v1/log/checkpoints/${all - 1}`)).status).toBe(404);
    });

    it('proves each event against the last checkpoint, and against an earlier one that holds it', async () => {
      for (const [index, size] of [
        [0, all],
        [first - 1, first],
        [all - 1, all],
      ] as const) {
        const asked = size === all ? '' : `&size=${size}`;
        const { body } = await tenant.get(`/v1/log/proofs/inclusion?eventId=${eventIds[index]!.toUpperCase()}${asked}`);
        expect(body).toMatchObject({ index, size, checkpoint: (await tenant.get(`/v1/log/checkpoints/${size}`)).text });
        const proof = { index, size, leafHash: hashFromBase64(String(body['leafHash']))!, root: await rootAt(size) };
        expect(verifyInclusion({ ...proof, proof: hashesIn(body['hashes']) })).toBe('valid');
      }
    });

    it('gives the same as a file', async () => {
      const path = `/v1/log/proofs/inclusion?eventId=${eventIds[7]}`;
      const { text } = await tenant.get(path, { headers: { accept: 'text/plain' } });
      const { body } = await tenant.get(path);
      const { index, hashes, note } = parseProofFile(text)!;
      expect({ index, hashes: hashes.map(toBase64), note }).toEqual({
        ...{ index: 7, hashes: body['hashes'] },
        note: body['checkpoint'],
      });
    });

    it('proves that a checkpoint extends another', async () => {
      const { body } = await tenant.get(`/v1/log/proofs/consistency?from=${first}&to=${all}`);
      const [older, newer] = [
        { size: first, root: await rootAt(first) },
        { size: all, root: await rootAt(all) },
      ];
      expect(verifyConsistency({ older, newer, proof: hashesIn(body['hashes']) })).toBe('valid');
      expect((await tenant.get(`/v1/log/proofs/consistency?from=0&to=${all}`)).body).toEqual({ from: 0, to: all, hashes: [] });
    });

    it('is there as tiles, and its entries lie under their hashes', async () => {
      const leaves = [await bytesOf('/v1/log/tile/0/000'), await bytesOf(`/v1/log/tile/0/001.p/${all - 256}`)];
      const bundles = [await bytesOf('/v1/log/tile/entries/000'), await bytesOf(`/v1/log/tile/entries/001.p/${all - 256}`)];
      const range = CompactRange.empty();
      for (const [n, bundle] of bundles.entries()) {
        for (const [at, entry] of decodeBundle(bundle, n === 0 ? 256 : all - 256)!.entries()) {
          expect(equalHashes(leafHash(entry), leaves[n]!.subarray(32 * at, 32 * at + 32))).toBe(true);
          range.append(leafHash(entry));
        }
      }
      expect(equalHashes(range.root(), await rootAt(all))).toBe(true);
      expect(await bytesOf('/v1/log/tile/1/000.p/1')).toHaveLength(32);
      expect(JSON.parse(decodeBundle(bundles[0]!, 256)![3]!.toString())).toMatchObject({ event: { eventId: eventIds[3] } });
    });

    it('lets a full tile be kept, and nothing that is recorded', async () => {
      const cached = async (path: string) => (await tenant.get(`/v1/log/tile/${path}`)).headers.get('cache-control');
      expect(await cached('0/000')).toContain('immutable');
      expect([await cached(`0/001.p/${all - 256}`), await cached('entries/000')]).toEqual(['no-store', 'no-store']);
    });

    it.each([
      'tile/0/000.p/256',
      'tile/0/001',
      `tile/0/001.p/${all - 256 + 1}`,
      'tile/1/000',
      'tile/2/000.p/1',
      'tile/0/0',
      'tile/00/000',
      'tile/0/x000/000',
      'tile/entries/001',
      'tile/data/000',
      `checkpoints/0${all}`,
      'checkpoints/last',
    ])('has no %s', async (path) => {
      expect((await tenant.get(`/v1/log/${path}`)).status).toBe(404);
    });

    it.each([
      ['inclusion', 400],
      ['inclusion?eventId=7', 400],
      [`inclusion?eventId=00000000-0000-5000-8000-000000000000`, 404],
      [`consistency?from=${first}`, 400],
      [`consistency?from=${all}&to=${first}`, 400],
      [`consistency?from=${first}&to=${all - 1}`, 404],
      [`consistency?from=01&to=${all}`, 400],
    ])('answers proofs/%s with %i', async (path, status) => {
      expect((await tenant.get(`/v1/log/proofs/${path}`)).status).toBe(status);
    });

    it('has no proof of an event in a checkpoint from before it', async () => {
      const { status, body } = await tenant.get(`/v1/log/proofs/inclusion?eventId=${eventIds[all - 1]}&size=${first}`);
      expect([status, body['errors']]).toEqual([400, [{ pointer: '/size', rule: 'holdsTheEvent' }]]);
    });

    it('is nobody else’s', async () => {
      const other = fixture.tenant();
      expect((await other.get(`/v1/log/proofs/inclusion?eventId=${eventIds[0]}`)).status).toBe(404);
      expect((await other.get(`/v1/log/checkpoints/${all}`)).status).toBe(404);
      expect((await other.get('/v1/log/tile/entries/000')).status).toBe(404);
      expect(await log(other)).toMatchObject({ size: 0, sealedSize: 0 });
    });

    it('records who has read how many entries', async () => {
      await bytesOf('/v1/log/tile/entries/000');
      const { body } = await tenant.get('/v1/access-log?limit=500');
      expect(body.items.at(-1)).toMatchObject({ route: 'GET /v1/log/tile/entries/{tile}', count: 256 });
    });

    it('goes on', () => expect(fixture.reported).toEqual([]));
  });
});
