import code from '@eventstore/db-client/generated/code_pb.js';
import rpcStatus from '@eventstore/db-client/generated/status_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { AppendOutcome, ExpectedRevision } from '../log/stored-event.ts';

type Success = Extract<AppendOutcome, { kind: 'success' }>;
type WrongExpectedVersion = Extract<AppendOutcome, { kind: 'wrong-expected-version' }>;

interface Packable {
  serializeBinary(): Uint8Array;
}

/** An error in the answer of a batch append: the client reads the type of the details and nothing else. */
function statusOf(reason: string, details: Packable, type: string): rpcStatus.Status {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), type);
  const status = new rpcStatus.Status();
  status.setCode(code.Code.UNKNOWN);
  status.setMessage(reason);
  status.setDetails(packed);
  return status;
}

export const timeoutStatus = (): rpcStatus.Status => statusOf('Timeout', new shared.Timeout(), 'event_store.client.Timeout');

export function badRequestStatus(reason: string): rpcStatus.Status {
  const details = new shared.BadRequest();
  details.setMessage(reason);
  return statusOf(reason, details, 'event_store.client.BadRequest');
}

export const notReadyStatus = (): rpcStatus.Status => statusOf('Server Is Not Ready', new empty.Empty(), 'google.protobuf.Empty');

export function maximumAppendSizeStatus(size: number): rpcStatus.Status {
  const details = new shared.MaximumAppendSizeExceeded();
  details.setMaxappendsize(size);
  return statusOf('Maximum Append Size Exceeded', details, 'event_store.client.MaximumAppendSizeExceeded');
}

export const streamDeletedStatus = (): rpcStatus.Status =>
  statusOf('Stream Deleted', new shared.StreamDeleted(), 'event_store.client.StreamDeleted');

export function wrongExpectedVersionStatus(outcome: WrongExpectedVersion): rpcStatus.Status {
  const details = new shared.WrongExpectedVersion();
  if (outcome.current === undefined) details.setCurrentNoStream(new empty.Empty());
  else details.setCurrentStreamRevision(String(outcome.current));
  setExpected(outcome.expected, details);
  return statusOf('Wrong Expected Version', details, 'event_store.client.WrongExpectedVersion');
}

function setExpected(expected: ExpectedRevision, details: shared.WrongExpectedVersion): void {
  if (expected === 'any') details.setExpectedAny(new empty.Empty());
  else if (expected === 'no_stream') details.setExpectedNoStream(new empty.Empty());
  else if (expected === 'stream_exists') details.setExpectedStreamExists(new empty.Empty());
  else details.setExpectedStreamPosition(String(expected));
}

export function batchSuccess(outcome: Success): streams.BatchAppendResp.Success {
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision(String(outcome.revision));
  if (outcome.position === undefined) success.setNoPosition(new empty.Empty());
  else {
    const position = new shared.AllStreamPosition();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
  }
  return success;
}

export function appendSuccess(outcome: Success): streams.AppendResp {
  const success = new streams.AppendResp.Success();
  success.setCurrentRevision(String(outcome.revision));
  if (outcome.position === undefined) success.setNoPosition(new shared.Empty());
  else {
    const position = new streams.AppendResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    success.setPosition(position);
  }
  const response = new streams.AppendResp();
  response.setSuccess(success);
  return response;
}

export function appendWrongExpectedVersion(outcome: WrongExpectedVersion): streams.AppendResp {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (outcome.current === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(outcome.current));
  if (outcome.expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (outcome.expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (outcome.expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(outcome.expected));
  const response = new streams.AppendResp();
  response.setWrongExpectedVersion(wrong);
  return response;
}
