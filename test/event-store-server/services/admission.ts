import type { Metadata } from '@grpc/grpc-js';
import type { Faults } from '../faults/faults.ts';
import { notLeader, serverNotReady, type RpcError } from '../wire/rpc-errors.ts';

/** Whether a call is refused whatever it wants. */
export function refusal(faults: Faults, metadata: Metadata): RpcError | undefined {
  if (faults.notReady) return serverNotReady();
  const requiresLeader = metadata.get('requires-leader').some((value) => String(value).toLowerCase() === 'true');
  return faults.leader && requiresLeader ? notLeader(faults.leader) : undefined;
}
