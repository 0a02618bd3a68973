import type { Hash } from '../merkle/hash.ts';
import { toBase64 } from '../notes/base64.ts';
import { parseCheckpoint } from '../notes/checkpoint.ts';
import { parseNote } from '../notes/signed-note.ts';
import type { VerifierKey } from '../notes/verifier-key.ts';
import { readAnswer, type HttpAnswer, type WitnessAnswer } from './witness-answer.ts';

export interface Witness {
  /** The submission prefix. */
  readonly url: string;
  readonly keys: readonly VerifierKey[];
  readonly timeoutMillis: number;
  /** Ends a call before its time. */
  readonly stopping?: AbortSignal;
}

export interface AddCheckpoint {
  /** The size that this witness has cosigned last; 0 where that is not known. */
  readonly oldSize: number;
  /** That the checkpoint extends the tree of `oldSize`; empty for 0. */
  readonly proof: readonly Hash[];
  /** The signed checkpoint. */
  readonly note: string;
}

/** More than a hundred long cosignatures. */
const mostBytes = 64 * 1024;

/** Shows a witness a checkpoint. Whatever it or the network does is an answer, never an exception. */
export async function addCheckpoint(witness: Witness, request: AddCheckpoint): Promise<WitnessAnswer> {
  const text = parseNote(Buffer.from(request.note))?.text;
  const size = text === undefined ? undefined : parseCheckpoint(text)?.size;
  if (text === undefined || size === undefined) throw new TypeError('what is shown to a witness is a signed checkpoint');
  try {
    const answer = await post(witness, requestBody(request));
    return readAnswer(answer, { text, size, oldSize: request.oldSize }, witness.keys);
  } catch (error) {
    return { answer: 'UNREACHABLE', reason: reasonOf(error) };
  }
}

export const requestBody = ({ oldSize, proof, note }: AddCheckpoint): string =>
  [`old ${oldSize}`, ...proof.map(toBase64), '', note].join('\n');

async function post({ url, timeoutMillis, stopping }: Witness, body: string): Promise<HttpAnswer> {
  // The signal ends the reading of the body as well.
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMillis), ...(stopping ? [stopping] : [])]);
  const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, { method: 'POST', body, signal, redirect: 'error' });
  const { status, headers } = response;
  return { status, contentType: headers.get('content-type') ?? '', body: await textOf(response) };
}

/** A witness that never stops answering would fill the memory. */
async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new Error(`an answer of more than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `fetch` says only "fetch failed" and names the cause beside it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
