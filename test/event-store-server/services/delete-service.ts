import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import type { Faults } from '../faults/faults.ts';
import { streamDeleted, type EventLog } from '../log/event-log.ts';
import type { AppendOutcome, ExpectedRevision, ProposedEvent } from '../log/stored-event.ts';
import { expectedRevision } from '../wire/proposed-events.ts';
import { streamDeleted as streamIsDeleted, wrongExpectedVersion, type RpcError } from '../wire/rpc-errors.ts';
import { streamName } from '../wire/stream-names.ts';
import { refusal } from './admission.ts';

/** A deleted stream is cut off before its next event by its metadata; what is appended afterwards goes on counting. */
export function deleteService(log: EventLog, faults: Faults): handleUnaryCall<streams.DeleteReq, streams.DeleteResp> {
  return (call, answer) => {
    const options = call.request.getOptions()!;
    const stream = streamName(options.getStreamIdentifier());
    const refused = refusal(faults, call.metadata) ?? mismatch(log, stream, expectedRevision(options, options.getRevision()));
    if (refused) return answer(refused);
    const truncated = JSON.stringify({ $tb: (log.revisionOf(stream) ?? -1) + 1 });
    log.append(`$$${stream}`, 'any', [systemEvent('$metadata', truncated)]);
    const response = new streams.DeleteResp();
    const position = new streams.DeleteResp.Position();
    position.setCommitPosition(String(log.events.at(-1)!.position));
    position.setPreparePosition(String(log.events.at(-1)!.position));
    response.setPosition(position);
    answer(null, response);
  };
}

/** A tombstoned stream can neither be read nor be written again. */
export function tombstoneService(log: EventLog, faults: Faults): handleUnaryCall<streams.TombstoneReq, streams.TombstoneResp> {
  return (call, answer) => {
    const options = call.request.getOptions()!;
    const stream = streamName(options.getStreamIdentifier());
    const expected = expectedRevision(options, options.getRevision());
    const refused = refusal(faults, call.metadata);
    if (refused) return answer(refused);
    const outcome = log.append(stream, expected, [systemEvent(streamDeleted, '')]);
    if (outcome.kind !== 'success') return answer(refusalOf(stream, outcome));
    const response = new streams.TombstoneResp();
    const position = new streams.TombstoneResp.Position();
    position.setCommitPosition(String(outcome.position));
    position.setPreparePosition(String(outcome.position));
    response.setPosition(position);
    answer(null, response);
  };
}

function mismatch(log: EventLog, stream: string, expected: ExpectedRevision): RpcError | undefined {
  if (log.stream(stream) === 'deleted') return streamIsDeleted(stream);
  const current = log.revisionOf(stream);
  const fits = expected === 'any' || current === (expected === 'no_stream' ? undefined : expected);
  return fits ? undefined : wrongExpectedVersion(stream, expected, current);
}

function refusalOf(stream: string, outcome: Exclude<AppendOutcome, { kind: 'success' }>): RpcError {
  if (outcome.kind === 'stream-deleted') return streamIsDeleted(stream);
  return wrongExpectedVersion(stream, outcome.expected, outcome.current);
}

const systemEvent = (type: string, data: string): ProposedEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(data),
  customMetadata: new Uint8Array(),
});
