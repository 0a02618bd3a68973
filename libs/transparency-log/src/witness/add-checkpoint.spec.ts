import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readConsistencyProof } from '../merkle/read-proof.ts';
import { formatCheckpoint } from '../notes/checkpoint.ts';
import { openNote } from '../notes/open-note.ts';
import { addSignatures, formatSignature } from '../notes/signed-note.ts';
import { cosign, signNote } from '../notes/signer.ts';
import { signerFrom } from '../testing/key-files.ts';
import { entriesOf, MemoryLog } from '../testing/memory-log.ts';
import { TestWitness } from '#testing';
import { addCheckpoint, requestBody, type AddCheckpoint } from './add-checkpoint.ts';

const origin = 'log.example/a';
const log = new MemoryLog(entriesOf(100));
const logSigner = signerFrom(origin, 1);
const witnessSigner = signerFrom('witness.example/w1', 2, 'cosignature');
const server = new TestWitness({ origin, keys: [logSigner.key] }, witnessSigner);
let url = '';

const textOf = (size: number, root = log.root(size)) => formatCheckpoint({ origin, size, root });
const noteOf = (size: number) => signNote(textOf(size), [logSigner]);
const extension = async (oldSize: number, size: number): Promise<AddCheckpoint> => ({
  oldSize,
  proof: await readConsistencyProof(log.read, oldSize, size),
  note: noteOf(size),
});
const witness = (timeoutMillis = 5_000) => ({ url, keys: [witnessSigner.key], timeoutMillis });
const send = (request: AddCheckpoint) => addCheckpoint(witness(), request);

beforeAll(async () => {
  url = await server.start();
});
afterAll(() => server.end());
afterEach(() => {
  server.latest = undefined;
  server.instead = undefined;
});

describe('what is sent to a witness', () => {
  it('is the old size, the proof, an empty line and the note', async () => {
    const request = await extension(2, 3);
    const [first] = request.proof;
    expect(requestBody(request)).toBe(`old 2\n${Buffer.from(first!).toString('base64')}\n\n${noteOf(3)}`);
    expect(requestBody({ oldSize: 0, proof: [], note: noteOf(3) })).toBe(`old 0\n\n${noteOf(3)}`);
  });

  it('is a signed checkpoint and nothing else', async () => {
    await expect(send({ oldSize: 0, proof: [], note: 'text' })).rejects.toThrow(TypeError);
    await expect(send({ oldSize: 0, proof: [], note: signNote('text\n', [logSigner]) })).rejects.toThrow(TypeError);
  });
});

describe('a witness', () => {
  it('cosigns one checkpoint after the other, and the note then carries both signatures', async () => {
    expect(await send(await extension(0, 10))).toMatchObject({ answer: 'cosigned' });
    const answer = await send(await extension(10, 100));
    const lines = answer.answer === 'cosigned' ? answer.cosignatures.map(({ line }) => line) : [];
    const opened = openNote(Buffer.from(addSignatures(noteOf(100), lines)!), [logSigner.key, witnessSigner.key]);
    expect(opened).toMatchObject({ verdict: 'verified', signatures: [{ key: logSigner.key }, { time: expect.any(Number) }] });
    expect(await send(await extension(100, 100))).toMatchObject({ answer: 'cosigned' });
  });

  it('says its size where it is another', async () => {
    await send(await extension(0, 10));
    expect(await send(await extension(0, 20))).toEqual({ answer: 'OTHER_SIZE', size: 10 });
    expect(await send(await extension(5, 5))).toEqual({ answer: 'OTHER_SIZE', size: 10 });
  });

  it('says that it has seen another root of the size', async () => {
    await send(await extension(0, 10));
    const note = signNote(textOf(10, log.root(11)), [logSigner]);
    expect(await send({ oldSize: 10, proof: [], note })).toEqual({ answer: 'OTHER_ROOT' });
  });

  it('refuses what does not extend what it has seen', async () => {
    await send(await extension(0, 10));
    const request = await extension(10, 20);
    expect(await send({ ...request, proof: request.proof.toReversed() })).toEqual({ answer: 'PROOF_REFUSED' });
  });

  it('refuses a key and a log that it does not know', async () => {
    const other = { oldSize: 0, proof: [], note: signNote(textOf(10), [signerFrom('log.example/b', 4)]) };
    expect(await send(other)).toEqual({ answer: 'UNKNOWN_KEY' });
    const text = textOf(10).replace(origin, 'log.example/b');
    expect(await send({ ...other, note: signNote(text, [logSigner]) })).toEqual({ answer: 'UNKNOWN_LOG' });
  });

  it('refuses in any other way with the status', async () => {
    server.instead = (_, response) => void response.writeHead(503).end('later');
    expect(await send(await extension(0, 10))).toEqual({ answer: 'REFUSED', status: 503 });
  });

  it('is called below its prefix, with or without a slash at the end', async () => {
    const asked: unknown[] = [];
    server.instead = ({ url: path, method }, response) => {
      asked.push(`${method} ${path}`);
      response.writeHead(404).end();
    };
    for (const prefix of ['/one', '/one/']) await addCheckpoint({ ...witness(), url: url + prefix }, await extension(0, 10));
    expect(asked).toEqual(['POST /one/add-checkpoint', 'POST /one/add-checkpoint']);
  });
});

describe('no answer of a witness', () => {
  const bodyOf = (...lines: readonly string[]) => {
    server.instead = (_, response) => void response.writeHead(200).end(lines.join(''));
  };
  const good = formatSignature(cosign(textOf(10), witnessSigner, 1));
  const stranger = formatSignature(cosign(textOf(10), signerFrom('witness.example/w2', 5, 'cosignature'), 1));

  it('is one without a cosignature by its key', async () => {
    const none = { answer: 'NO_WITNESS_ANSWER', reason: 'no cosignature by a key of the witness' };
    for (const body of ['', 'OK\n', stranger, good.slice(0, -1), `${good}more\n`]) {
      bodyOf(body);
      expect(await send(await extension(0, 10))).toEqual(none);
    }
    bodyOf(stranger, good);
    expect(await send(await extension(0, 10))).toMatchObject({ answer: 'cosigned', cosignatures: [{ time: 1 }] });
  });

  it('is a cosignature of another text', async () => {
    bodyOf(good);
    expect(await send(await extension(0, 11))).toEqual({
      answer: 'NO_WITNESS_ANSWER',
      reason: 'a bad cosignature by witness.example/w1',
    });
  });

  it('is a signature as a log makes it', async () => {
    const key = signerFrom('witness.example/w1', 2).key;
    bodyOf(signNote(textOf(10), [signerFrom('witness.example/w1', 2)]).split('\n\n')[1]!);
    expect(await addCheckpoint({ ...witness(), keys: [key] }, await extension(0, 10))).toMatchObject({
      answer: 'NO_WITNESS_ANSWER',
    });
  });

  it.each([
    ['text/plain', '10\n'],
    ['text/x.tlog.size', '10'],
    ['text/x.tlog.size', '010\n'],
    ['text/x.tlog.size', '0\n'],
  ])('is a conflict with %s and %j', async (type, body) => {
    server.instead = (_, response) => void response.writeHead(409, { 'content-type': type }).end(body);
    expect(await send(await extension(0, 10))).toEqual({ answer: 'NO_WITNESS_ANSWER', reason: 'a conflict without a size' });
  });

  it('comes late, never ends, leads elsewhere or is not there', async () => {
    const request = await extension(0, 10);
    server.instead = () => undefined;
    expect(await addCheckpoint(witness(100), request)).toMatchObject({ answer: 'UNREACHABLE' });
    server.instead = (_, response) => void response.writeHead(200).write(good);
    expect(await addCheckpoint(witness(100), request)).toMatchObject({ answer: 'UNREACHABLE' });
    server.instead = (_, response) => void response.writeHead(200).end(good.repeat(1_000));
    expect(await send(request)).toMatchObject({ answer: 'UNREACHABLE', reason: 'an answer of more than 65536 bytes' });
    server.instead = (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end();
    expect(await send(request)).toMatchObject({ answer: 'UNREACHABLE' });
    server.instead = ({ socket }) => void socket.destroy();
    expect(await send(request)).toMatchObject({ answer: 'UNREACHABLE' });
    expect(await addCheckpoint({ ...witness(), url: 'http://127.0.0.1:1' }, request)).toMatchObject({ answer: 'UNREACHABLE' });
    expect(await addCheckpoint({ ...witness(), url: 'no url' }, request)).toMatchObject({ answer: 'UNREACHABLE' });
  });
});
