import type shared from '@eventstore/db-client/generated/shared_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import type { Faults } from '../faults/faults.ts';
import type { Profile } from '../profile.ts';

const streamMethods = ['read', 'append', 'delete', 'tombstone', 'batchappend'];

/** By this the client knows the version, and that it may append in batches. A server that is not ready answers it too. */
export function serverFeaturesService(
  profile: Profile,
  faults: Faults,
): handleUnaryCall<shared.Empty, features.SupportedMethods> {
  return async (_call, answer) => {
    await faults.admitted();
    const supported = new features.SupportedMethods();
    supported.setEventStoreServerVersion(profile.serverVersion);
    for (const name of streamMethods) supported.addMethods(method('event_store.client.streams.streams', name));
    supported.addMethods(method('event_store.client.gossip.gossip', 'read'));
    answer(null, supported);
  };
}

function method(service: string, name: string): features.SupportedMethod {
  const supported = new features.SupportedMethod();
  supported.setServiceName(service);
  supported.setMethodName(name);
  return supported;
}
