import type rpcStatus from '@eventstore/db-client/generated/status_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { Faults } from '../faults/faults.ts';
import { maxAppendSize, type Profile } from '../profile.ts';
import {
  badRequestStatus,
  batchSuccess,
  maximumAppendSizeStatus,
  notReadyStatus,
  streamDeletedStatus,
  timeoutStatus,
  wrongExpectedVersionStatus,
} from '../wire/append-responses.ts';
import { proposedEvent } from '../wire/proposed-events.ts';
import { streamIdentifier } from '../wire/stream-names.ts';
import { refusal } from './admission.ts';
import type { Appended, Appender } from './appender.ts';
import { PendingWrite, timeoutOf } from './pending-write.ts';

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;

export interface BatchAppendOptions {
  readonly profile: Profile;
  readonly faults: Faults;
  readonly appender: Appender;
  readonly writeTimeout: number;
}

/** The batch append: one long call a client, with many appends in flight. */
export function batchAppendService(
  options: BatchAppendOptions,
): handleBidiStreamingCall<streams.BatchAppendReq, streams.BatchAppendResp> {
  return (call) => {
    const worker = new BatchAppendWorker(call, options);
    call.on('data', (request: streams.BatchAppendReq) => void worker.receive(request));
    call.on('end', () => call.end());
    call.on('close', () => worker.close());
  };
}

class BatchAppendWorker {
  readonly #call: Call;
  readonly #options: BatchAppendOptions;
  readonly #pending = new Map<string, PendingWrite>();

  constructor(call: Call, options: BatchAppendOptions) {
    this.#call = call;
    this.#options = options;
  }

  async receive(request: streams.BatchAppendReq): Promise<void> {
    const { faults } = this.#options;
    await faults.admitted();
    const refused = refusal(faults, this.#call.metadata);
    if (refused && !faults.notReady) return void this.#call.emit('error', refused);
    const id = request.getCorrelationId()!;
    try {
      await this.#receive(id, request);
    } catch (error) {
      // The write stays pending: its timeout answers the same write a second time.
      const name = this.#pending.get(id.getString())?.stream ?? '';
      this.#refuse(id, name, badRequestStatus(error instanceof Error ? error.message : String(error)));
    }
  }

  close(): void {
    for (const write of this.#pending.values()) write.receivedWhole();
    this.#pending.clear();
  }

  async #receive(id: shared.UUID, request: streams.BatchAppendReq): Promise<void> {
    const write = this.#pendingWrite(id, request);
    if (!write) return;
    for (const message of request.getProposedMessagesList()) write.events.push(proposedEvent(message));
    const size = write.events.reduce((sum, event) => sum + this.#options.profile.sizeOf(event), 0);
    if (size > maxAppendSize) {
      this.#takeOff(id, write);
      return this.#refuse(id, write.stream, maximumAppendSizeStatus(maxAppendSize));
    }
    if (!request.getIsFinal()) return;
    this.#takeOff(id, write);
    if (this.#options.faults.notReady) return this.#refuse(id, write.stream, notReadyStatus());
    const { stream, expected, events } = write;
    this.#settle(id, stream, await this.#options.appender.append({ stream, expected, events, peer: this.#call.getPeer() }));
  }

  #pendingWrite(id: shared.UUID, request: streams.BatchAppendReq): PendingWrite | undefined {
    const key = id.getString();
    const options = request.getOptions();
    if (options && !this.#pending.has(key)) {
      const time = timeoutOf(options, this.#options.writeTimeout);
      const write: PendingWrite = new PendingWrite(options, time, () => {
        this.#pending.delete(key);
        this.#refuse(id, write.stream, timeoutStatus());
      });
      this.#pending.set(key, write);
    }
    return this.#pending.get(key);
  }

  #takeOff(id: shared.UUID, write: PendingWrite): void {
    write.receivedWhole();
    this.#pending.delete(id.getString());
  }

  #settle(id: shared.UUID, stream: string, outcome: Appended): void {
    switch (outcome.kind) {
      case 'success': {
        const response = answerTo(id, stream);
        response.setSuccess(batchSuccess(outcome));
        return this.#write(response);
      }
      case 'wrong-expected-version':
        return this.#refuse(id, stream, wrongExpectedVersionStatus(outcome));
      case 'stream-deleted':
        return this.#refuse(id, stream, streamDeletedStatus());
      case 'write-timeout':
        return this.#refuse(id, stream, timeoutStatus());
      case 'no-answer':
    }
  }

  #refuse(id: shared.UUID, stream: string, error: rpcStatus.Status): void {
    const response = answerTo(id, stream);
    response.setError(error);
    this.#write(response);
  }

  #write(response: streams.BatchAppendResp): void {
    if (!this.#call.cancelled && this.#call.writable) this.#call.write(response);
  }
}

function answerTo(id: shared.UUID, stream: string): streams.BatchAppendResp {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(id);
  response.setStreamIdentifier(streamIdentifier(stream));
  return response;
}
