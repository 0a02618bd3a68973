import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Endpoint, Faults } from '../faults/faults.ts';
import { uuidMessage } from '../wire/uuids.ts';

/** A cluster of this node; and of its leader, when it has been told that it is none itself. */
export function gossipService(
  instanceId: string,
  self: () => Endpoint,
  faults: Faults,
): handleUnaryCall<shared.Empty, gossip.ClusterInfo> {
  const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
  return async (_call, answer) => {
    await faults.admitted();
    const cluster = new gossip.ClusterInfo();
    cluster.addMembers(member(instanceId, self(), faults.leader ? FOLLOWER : LEADER));
    if (faults.leader) cluster.addMembers(member(leaderId, faults.leader, LEADER));
    answer(null, cluster);
  };
}

const leaderId = 'ffffffff-0000-4000-8000-000000000001';

function member(id: string, { host, port }: Endpoint, state: gossip.MemberInfo.VNodeState): gossip.MemberInfo {
  const endpoint = new gossip.EndPoint();
  endpoint.setAddress(host);
  endpoint.setPort(port);
  const info = new gossip.MemberInfo();
  info.setInstanceId(uuidMessage(id));
  info.setTimeStamp(String(BigInt(Date.now()) * 10_000n));
  info.setState(state);
  info.setIsAlive(true);
  info.setHttpEndPoint(endpoint);
  return info;
}
