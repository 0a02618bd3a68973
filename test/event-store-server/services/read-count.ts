import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { invalidArgument } from '../wire/rpc-errors.ts';

/** How many events a read wants at most; none is an error. */
export function countOf(options: streams.ReadReq.Options): number {
  const count = Number(options.getCount());
  if (count === 0) throw invalidArgument("'0' is not a valid System.UInt64");
  return count;
}
