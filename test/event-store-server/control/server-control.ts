import type { AppendFault } from '../faults/append-fault.ts';
import type { Endpoint } from '../faults/faults.ts';
import type { EventStoreServer } from '../event-store-server.ts';

export interface ServerStatus {
  readonly events: number;
  readonly subscriptions: number;
}

/** What a test can do to a server, be it in its own process or in another. */
export interface ServerControl {
  status(): Promise<ServerStatus>;
  /** As a kill and a new start on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Connections are accepted and nothing passes on them, keep-alive neither, until `answerAgain`. */
  stopAnswering(): Promise<void>;
  answerAgain(): Promise<void>;
  dropConnections(): Promise<void>;
  /** The connections of this moment go dead without being closed; new ones work. */
  halfOpen(): Promise<void>;
  nextAppends(...faults: readonly AppendFault[]): Promise<void>;
  /** Calls are taken and not worked on; the connection lives, keep-alive is answered. */
  holdCalls(): Promise<void>;
  releaseCalls(): Promise<void>;
  /** Every call is answered "Server Is Not Ready", or none any more. */
  notReady(refuse: boolean): Promise<void>;
  /** Calls that require a leader are sent there; null makes the node the leader again. */
  notLeader(leader: Endpoint | null): Promise<void>;
  /** The subscriptions of this moment end without an error. */
  endSubscriptions(): Promise<void>;
  /** The subscriptions of this moment get nothing more, on a connection that lives. */
  stallSubscriptions(): Promise<void>;
  /** The subscriptions of this moment end with "Consumer too slow". */
  throwOutSubscribers(): Promise<void>;
  /** The filtered subscriptions of this moment get a checkpoint that lies beyond the next events too. */
  checkpointBeyondTheLastEvent(): Promise<void>;
  /** No fault is in force any more; connections that were half open stay so. */
  clearFaults(): Promise<void>;
}

export function serverControl(server: EventStoreServer): ServerControl {
  const { faults, subscriptions } = server;
  return {
    status: async () => ({ events: server.log.events.length, subscriptions: subscriptions.count }),
    restart: () => server.restart(),
    stop: () => server.stop(),
    start: async () => void (await server.start()),
    stopAnswering: async () => server.stopAnswering(),
    answerAgain: async () => server.answerAgain(),
    dropConnections: async () => server.dropConnections(),
    halfOpen: async () => server.halfOpen(),
    nextAppends: async (...all) => faults.nextAppends(...all),
    holdCalls: async () => faults.holdCalls(),
    releaseCalls: async () => faults.releaseCalls(),
    notReady: async (refuse) => {
      faults.notReady = refuse;
    },
    notLeader: async (leader) => {
      faults.leader = leader ?? undefined;
    },
    endSubscriptions: async () => subscriptions.each((one) => one.end()),
    stallSubscriptions: async () => subscriptions.each((one) => one.stall()),
    throwOutSubscribers: async () => subscriptions.each((one) => one.throwOut()),
    checkpointBeyondTheLastEvent: async () => subscriptions.each((one) => void one.checkpointBeyondTheLastEvent()),
    clearFaults: async () => {
      faults.clear();
      server.answerAgain();
    },
  };
}
