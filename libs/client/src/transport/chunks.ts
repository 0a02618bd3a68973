import { LedgerUnreachable } from '../api/problems.ts';

/**
 * The chunks of a body. Throws `LedgerUnreachable` when the connection breaks or nothing arrives for so many milliseconds, for a
 * connection may be dead without being closed. Cancels the body when the caller has enough.
 */
export async function* chunksOf(body: ReadableStream<Uint8Array>, idle: number): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await within(idle, reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** The texts between line feeds; what follows the last one is not given, for it may be cut off. */
export async function* linesOf(body: ReadableStream<Uint8Array>, idle: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunksOf(body, idle)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}

async function within<T>(millis: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('The ledger has fallen silent.', 'TimeoutError')), millis);
  });
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    throw new LedgerUnreachable(cause);
  } finally {
    clearTimeout(timer);
  }
}
