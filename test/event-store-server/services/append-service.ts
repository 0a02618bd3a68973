import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleClientStreamingCall } from '@grpc/grpc-js';
import type { Faults } from '../faults/faults.ts';
import type { ExpectedRevision, ProposedEvent } from '../log/stored-event.ts';
import { maxAppendSize, type Profile } from '../profile.ts';
import { appendSuccess, appendWrongExpectedVersion } from '../wire/append-responses.ts';
import { expectedRevision, proposedEvent } from '../wire/proposed-events.ts';
import { failure, maximumAppendSizeExceeded, streamDeleted, timedOut, type RpcError } from '../wire/rpc-errors.ts';
import { streamName } from '../wire/stream-names.ts';
import { refusal } from './admission.ts';
import type { Appended, Appender } from './appender.ts';

interface Received {
  stream: string;
  expected: ExpectedRevision;
  readonly events: ProposedEvent[];
  size: number;
}

type Answer = (error: RpcError | null, response?: streams.AppendResp) => void;

/** The plain append: one call an append. The client uses it when a call carries credentials of its own. */
export function appendService(
  profile: Profile,
  faults: Faults,
  appender: Appender,
): handleClientStreamingCall<streams.AppendReq, streams.AppendResp> {
  return (call, answer) => {
    const received: Received = { stream: '', expected: 'any', events: [], size: 0 };
    let refused: RpcError | undefined = refusal(faults, call.metadata);
    call.on('data', (request: streams.AppendReq) => {
      refused ??= receive(received, request, profile);
    });
    call.on('end', async () => {
      await faults.admitted();
      if (refused) return answer(refused);
      settle(received.stream, await appender.append({ ...received, peer: call.getPeer() }), answer);
    });
  };
}

function receive(received: Received, request: streams.AppendReq, profile: Profile): RpcError | undefined {
  const options = request.getOptions();
  if (options) {
    received.stream = streamName(options.getStreamIdentifier());
    received.expected = expectedRevision(options, options.getRevision());
    return undefined;
  }
  try {
    const event = proposedEvent(request.getProposedMessage()!);
    received.events.push(event);
    received.size += profile.sizeOf(event);
  } catch (error) {
    return failure(`Exception was thrown by handler. ${String(error)}`);
  }
  return received.size > maxAppendSize ? maximumAppendSizeExceeded(maxAppendSize) : undefined;
}

function settle(stream: string, outcome: Appended, answer: Answer): void {
  switch (outcome.kind) {
    case 'success':
      return answer(null, appendSuccess(outcome));
    case 'wrong-expected-version':
      return answer(null, appendWrongExpectedVersion(outcome));
    case 'stream-deleted':
      return answer(streamDeleted(stream));
    case 'write-timeout':
      return answer(timedOut('Commit phase timeout.'));
    case 'no-answer':
  }
}
