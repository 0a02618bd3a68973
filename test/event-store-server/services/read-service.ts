import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { handleServerStreamingCall } from '@grpc/grpc-js';
import type { Faults } from '../faults/faults.ts';
import type { EventLog } from '../log/event-log.ts';
import type { Profile } from '../profile.ts';
import { failure, type RpcError } from '../wire/rpc-errors.ts';
import { refusal } from './admission.ts';
import { readAll } from './read-all.ts';
import { readStream } from './read-stream.ts';
import { ResponseWriter, type ReadCall } from './response-writer.ts';
import { subscriptionSource } from './subscription-source.ts';
import { Subscription } from './subscription.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface ReadOptions {
  readonly log: EventLog;
  readonly profile: Profile;
  readonly faults: Faults;
  readonly subscriptions: Subscriptions;
}

/** Reads and subscriptions are one method of the protocol. */
export function readService(options: ReadOptions): handleServerStreamingCall<streams.ReadReq, streams.ReadResp> {
  return (call) => {
    const writer = new ResponseWriter(call);
    read(call, writer, options).catch((error: unknown) => writer.fail(isRpcError(error) ? error : failure(String(error))));
  };
}

async function read(call: ReadCall, writer: ResponseWriter, { log, profile, faults, subscriptions }: ReadOptions): Promise<void> {
  await faults.admitted();
  const refused = refusal(faults, call.metadata);
  if (refused) throw refused;
  const options = call.request.getOptions()!;
  if (options.hasSubscription()) {
    return subscriptions.run(new Subscription(log, profile, subscriptionSource(log, options), writer));
  }
  return options.hasAll() ? readAll(log, options, writer) : readStream(log, options, writer);
}

const isRpcError = (error: unknown): error is RpcError => error instanceof Error && 'code' in error && 'metadata' in error;
