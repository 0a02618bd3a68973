import { finished, type Writable } from 'node:stream';

/** Aborts once the response is complete or its client has left: nobody waits for what is still read for it. */
export function callerLeft(response: Writable): AbortSignal {
  const left = new AbortController();
  finished(response, () => left.abort());
  return left.signal;
}
