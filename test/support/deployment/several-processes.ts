import { startProcess, type App, type ServiceProcess } from '../../../tools/service-process.ts';
import type { Deployment, DeploymentOptions } from './deployment.ts';
import { Gateway } from './gateway.ts';
import { StoreServers, type StoreServersOptions, type StoreUrls } from './store-servers.ts';

const kinds = ['command-api', 'query-api', 'projector'] as const satisfies readonly App[];
type Kind = (typeof kinds)[number];

/** As in production: two processes of each kind behind one address, on an event store and a document store that are servers. */
export class SeveralProcesses implements Deployment {
  readonly stores: StoreServers;
  readonly #options: DeploymentOptions;
  readonly #gateway: Gateway;
  readonly #running: Record<Kind, ServiceProcess[]> = { 'command-api': [], 'query-api': [], projector: [] };
  #databases = 1;

  private constructor(options: DeploymentOptions, stores: StoreServers, gateway: Gateway) {
    this.#options = options;
    this.stores = stores;
    this.#gateway = gateway;
  }

  static async start(options: DeploymentOptions, stores?: StoreServersOptions): Promise<SeveralProcesses> {
    const deployment = new SeveralProcesses(options, await StoreServers.start(stores), await Gateway.start());
    try {
      await deployment.#startAll();
      return deployment;
    } catch (error) {
      await deployment.end();
      throw error;
    }
  }

  get url(): string {
    return this.#gateway.url;
  }

  get storeUrls(): StoreUrls {
    return this.stores.urls(`views-${this.#databases}`);
  }

  processes(kind: Kind): readonly ServiceProcess[] {
    return this.#running[kind];
  }

  /** One more process of the kind. */
  async startAnother(app: Kind): Promise<void> {
    const { folder, env } = this.#options;
    const settings = { ...env, ...this.storeUrls, DEVELOPMENT_KEY_FOLDER: folder };
    this.#running[app].push(await startProcess({ app, folder, env: settings }));
  }

  async startAgain(): Promise<void> {
    await this.#stopAll();
    await this.#startAll();
  }

  /** A database in which nothing is, is one whose views were taken away. */
  async startWithoutViews(): Promise<void> {
    this.#databases += 1;
    await this.startAgain();
  }

  async end(): Promise<void> {
    await this.#stopAll();
    await Promise.all([this.stores.end(), this.#gateway.close()]);
  }

  /** All at once: the order of their starts does not matter. */
  async #startAll(): Promise<void> {
    const starting = [...kinds, ...kinds].map((kind) => this.startAnother(kind));
    // Those that have started are ended also when another has not.
    const failed = (await Promise.allSettled(starting)).find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    const addressesOf = (kind: Kind) => this.#running[kind].map(({ url }) => url);
    this.#gateway.sendTo({ 'command-api': addressesOf('command-api'), 'query-api': addressesOf('query-api') });
  }

  async #stopAll(): Promise<void> {
    await Promise.all(kinds.flatMap((kind) => this.#running[kind].splice(0).map((process) => process.stop())));
  }
}
