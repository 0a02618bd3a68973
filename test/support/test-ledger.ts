import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceProcess, Started } from '../../tools/service-process.ts';
import { OneProcess } from './deployment/one-process.ts';
import { startDeployment } from './deployment/start-deployment.ts';
import { ledgerUnderTest, type LedgerUnderTest } from './ledger-under-test.ts';

/** A service of its own. */
export interface TestLedger extends LedgerUnderTest {
  /** Temporary: the key of the tokens, and with embedded stores the ledger. */
  readonly folder: string;
  /** For tests of a service that is one process. */
  readonly process: ServiceProcess;
  /** Ends the service, unless it has ended, and starts it anew on the same stores. */
  startAgain(): Promise<void>;
  /** As `startAgain`, after all views were taken away. */
  startWithoutViews(): Promise<void>;
  /** Ends the service and removes the folder. */
  end(): Promise<void>;
}

export async function startTestLedger(env: Started['env'] = {}, start = startDeployment): Promise<TestLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-ledger-test-'));
  const deployment = await start({ folder, env });
  const { controllerName, as, token, anonymous } = ledgerUnderTest({ url: () => deployment.url, folder });
  return {
    folder,
    get url() {
      return deployment.url;
    },
    get process() {
      if (!(deployment instanceof OneProcess)) throw new Error('the service is not one process');
      return deployment.process;
    },
    controllerName,
    as,
    token,
    anonymous,
    startAgain: () => deployment.startAgain(),
    startWithoutViews: () => deployment.startWithoutViews(),
    end: async () => {
      await deployment.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
