import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess, type ServiceProcess, type Started } from '../../../tools/service-process.ts';
import type { Deployment, DeploymentOptions } from './deployment.ts';

type Options = DeploymentOptions & Pick<Started, 'printed'>;

/** Everything in one process, on embedded stores. */
export class OneProcess implements Deployment {
  readonly #options: Options;
  #running: ServiceProcess;

  private constructor(options: Options, running: ServiceProcess) {
    this.#options = options;
    this.#running = running;
  }

  static async start(options: Options): Promise<OneProcess> {
    return new OneProcess(options, await startProcess(options));
  }

  get url(): string {
    return this.#running.url;
  }

  get process(): ServiceProcess {
    return this.#running;
  }

  async startAgain(): Promise<void> {
    await this.#running.stop();
    this.#running = await startProcess(this.#options);
  }

  async startWithoutViews(): Promise<void> {
    const { folder } = this.#options;
    await this.#running.stop();
    const files = readdirSync(folder).filter((name) => name.startsWith('views'));
    if (files.length === 0) throw new Error(`there are no views in ${folder}`);
    for (const file of files) rmSync(join(folder, file));
    await this.startAgain();
  }

  async end(): Promise<void> {
    await this.#running.stop();
  }
}
