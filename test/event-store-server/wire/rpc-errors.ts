import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import type { ExpectedRevision } from '../log/stored-event.ts';

/** How a call ends when it fails. The client tells errors apart by `exception` in the trailing metadata, then by the code. */
export type RpcError = Error & StatusObject;

function rpcError(code: status, details: string, trailers: Readonly<Record<string, string>> = {}): RpcError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export const serverNotReady = (): RpcError => rpcError(status.UNAVAILABLE, 'Server Is Not Ready');

export const timedOut = (reason: string): RpcError => rpcError(status.ABORTED, `Operation timed out: ${reason}`);

export const consumerTooSlow = (): RpcError =>
  timedOut('Consumer too slow to handle event while live. Client resubscription required.');

export const invalidPosition = (): RpcError => rpcError(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');

export const invalidArgument = (reason: string): RpcError => rpcError(status.INVALID_ARGUMENT, reason);

export const failure = (reason: string): RpcError => rpcError(status.UNKNOWN, reason);

export const notLeader = (leader: { readonly host: string; readonly port: number }): RpcError =>
  rpcError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });

export const streamDeleted = (stream: string): RpcError =>
  rpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const maximumAppendSizeExceeded = (size: number): RpcError =>
  rpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${size} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(size),
  });

/** How the server writes an expected revision that is no number. */
const expectedVersion = { no_stream: -1, any: -2, stream_exists: -4 } as const;

export const wrongExpectedVersion = (stream: string, expected: ExpectedRevision, current: number | undefined): RpcError => {
  const version = typeof expected === 'number' ? expected : expectedVersion[expected];
  return rpcError(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${version}, Actual version: ${current ?? -1}`,
    {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(version),
      'actual-version': String(current ?? -1),
    },
  );
};
