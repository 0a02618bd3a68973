import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Faults } from './faults/faults.ts';
import { EventLog } from './log/event-log.ts';
import { Front } from './network/front.ts';
import { profiles, type Profile } from './profile.ts';
import { appendService } from './services/append-service.ts';
import { Appender } from './services/appender.ts';
import { authentication, type User } from './services/authentication.ts';
import { batchAppendService } from './services/batch-append-service.ts';
import { deleteService, tombstoneService } from './services/delete-service.ts';
import { gossipService } from './services/gossip-service.ts';
import { readService } from './services/read-service.ts';
import { serverFeaturesService } from './services/server-features-service.ts';
import { Subscriptions } from './services/subscriptions.ts';

export interface EventStoreServerOptions {
  readonly profile?: Profile['name'];
  /** 0, the default, takes a free one; it is kept over restarts. */
  readonly port?: number;
  readonly log?: EventLog;
  /** After this many milliseconds the server gives up waiting for its own write. */
  readonly writeTimeout?: number;
  /** In PEM form. The server is then `localhost` and speaks TLS alone; its certificate must be for that name. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Whom the server lets in; everyone if it is absent. The client sends a user over TLS only. */
  readonly user?: User;
}

/** A stand-in for EventStoreDB on the loopback interface. The log outlives a restart. */
export class EventStoreServer {
  readonly log: EventLog;
  readonly faults = new Faults();
  readonly profile: Profile;
  readonly subscriptions = new Subscriptions();
  readonly #front = new Front();
  readonly #instanceId = randomUUID();
  readonly #writeTimeout: number;
  readonly #tls: EventStoreServerOptions['tls'];
  readonly #user: User | undefined;
  #port: number;
  #server: Server | undefined;

  constructor({
    profile = '24.10',
    port = 0,
    log = new EventLog(),
    writeTimeout = 2_000,
    tls,
    user,
  }: EventStoreServerOptions = {}) {
    this.profile = profiles[profile];
    this.log = log;
    this.#port = port;
    this.#writeTimeout = writeTimeout;
    this.#tls = tls;
    this.#user = user;
  }

  get port(): number {
    return this.#port;
  }

  get connectionString(): string {
    return this.#tls ? `esdb://localhost:${this.#port}?tls=true` : `esdb://127.0.0.1:${this.#port}?tls=false`;
  }

  async start(): Promise<this> {
    const server = this.#makeServer();
    const bind = promisify(server.bindAsync.bind(server));
    const serverPort = await bind('127.0.0.1:0', this.#credentials());
    this.#server = server;
    this.#port = await this.#front.listen(this.#port, serverPort);
    return this;
  }

  /** As a kill: calls in flight get no answer. */
  async stop(): Promise<void> {
    await this.#front.close();
    this.#server?.forceShutdown();
    this.#server = undefined;
    this.log.forgetSeenIds();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Connections are accepted and nothing passes on them, until `answerAgain`. */
  stopAnswering(): void {
    this.#front.freeze();
  }

  answerAgain(): void {
    this.#front.thaw();
  }

  dropConnections(): void {
    this.#front.drop();
  }

  /** The connections of this moment go dead without being closed; new ones work. */
  halfOpen(): void {
    this.#front.halfOpen();
  }

  #credentials(): ServerCredentials {
    if (!this.#tls) return ServerCredentials.createInsecure();
    const { certificate, key } = this.#tls;
    return ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(certificate), private_key: Buffer.from(key) }]);
  }

  #makeServer(): Server {
    const { log, faults, profile, subscriptions } = this;
    const writeTimeout = this.#writeTimeout;
    const appender = new Appender({ log, faults, writeTimeout, dropConnection: (peer) => this.#front.drop(peer) });
    const server = new Server({
      'grpc.max_concurrent_streams': 100,
      'grpc.max_receive_message_length': 16 * 1024 * 1024,
      'grpc.max_send_message_length': -1,
      interceptors: this.#user ? [authentication(this.#user)] : [],
    });
    server.addService(streamsGrpc.StreamsService, {
      read: readService({ log, profile, faults, subscriptions }),
      append: appendService(profile, faults, appender),
      batchAppend: batchAppendService({ profile, faults, appender, writeTimeout }),
      delete: deleteService(log, faults),
      tombstone: tombstoneService(log, faults),
    });
    const self = (): { host: string; port: number } => ({ host: '127.0.0.1', port: this.#port });
    server.addService(gossipGrpc.GossipService, { read: gossipService(this.#instanceId, self, faults) });
    server.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods: serverFeaturesService(profile, faults) });
    return server;
  }
}
