import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { isInstalled } from '../../../libs/document-store/src/testing/foreign-mongodb.ts';
import { SeveralProcesses } from '../../support/deployment/several-processes.ts';
import { startTestLedger, type TestLedger } from '../../support/test-ledger.ts';
import { register } from '../../support/catalogue.ts';
import { purposes } from '../workload.ts';

export const maxStaleness = 2_000;

/** A service on servers, with the purposes of the workload, for the tests of one file. */
export interface ServiceOnServers {
  readonly ledger: TestLedger;
  readonly deployment: SeveralProcesses;
}

/** Where the foreign MongoDB server is not installed the tests count as skipped, and why is printed. */
export function onServers(name: string, tests: (service: () => ServiceOnServers) => void): void {
  if (!isInstalled())
    process.stderr.write(`SKIPPED ${name}: the foreign MongoDB server is not installed; \`npm run test:full\` installs it\n`);
  (isInstalled() ? describe : describe.skip)(name, () => {
    let service: ServiceOnServers;
    beforeAll(async () => {
      let deployment: SeveralProcesses;
      const ledger = await startTestLedger({ MAX_STALENESS: `${maxStaleness}ms` }, async (options) => {
        deployment = await SeveralProcesses.start(options, { durable: true });
        return deployment;
      });
      service = { ledger, deployment: deployment! };
      const admin = await ledger.as(['admin']);
      for (const purposeId of purposes) await register(admin, purposeId);
    });
    tests(() => service);
    // Last, so that a test file closes first what it has open on the servers.
    afterAll(() => service.ledger.end(), 60_000);
  });
}

export async function until(what: string, condition: () => Promise<boolean>, millis = 45_000): Promise<void> {
  for (const end = Date.now() + millis; !(await condition());) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await delay(50);
  }
}
