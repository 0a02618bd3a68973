import { newSubjectRef } from '../libs/testing/src/references.ts';
import { monthsOfLife } from '../examples/demo/stay.ts';
import { startProcess } from '../tools/service-process.ts';
import { ledgerUnderTest } from '../test/support/ledger-under-test.ts';
import { openDashboard } from './dashboard/open-dashboard.ts';
import { cpuSecondsOf } from './dashboard/process-cpu.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { printTable } from './support/table.ts';

/** How long a page of the dashboard takes to show, and what its feed costs; `DASHBOARD_SUBJECTS=2000` for a quick look. */
const subjects = Number(process.env['DASHBOARD_SUBJECTS'] ?? 100_000);
const controller = 'kitcrm';
const tickSeconds = 60;
const aim = 0.02;

await inBenchFolder(async (folder) => {
  console.log(await monthsOfLife(folder, controller, subjects));
  const begun = performance.now();
  const service = await startProcess({ folder, unready: true });
  try {
    await untilReady(service.url);
    console.log(`Its views were built after ${((performance.now() - begun) / 1_000).toFixed(0)} s.`);
    const ledger = ledgerUnderTest({ url: () => service.url, folder, controllerName: (name) => name });
    const commands = await ledger.as(['service-command'], { controller });
    /** CPU seconds of the service while one person is recorded a second. */
    const whileRecording = async (): Promise<number> => {
      const before = cpuSecondsOf(service.pid);
      for (let second = 0; second < tickSeconds; second++) {
        const next = new Promise((resolve) => setTimeout(resolve, 1_000));
        await commands.post(`/v1/subjects/${newSubjectRef()}/consents`, { purposeId: 'surveys', consentType: 'expressed' });
        await next;
      }
      return cpuSecondsOf(service.pid) - before;
    };
    const alone = await whileRecording();
    const { items } = (await (await ledger.as(['operator'], { controller })).get('/v1/consents?limit=1')).body;
    const person = (items as unknown as readonly { subjectRef: string }[])[0]!.subjectRef;
    const token = await ledger.token(['operator', 'auditor'], { controller, sub: 'bench' });
    const dashboard = await openDashboard(service.url, token);
    try {
      const shown = await dashboard.timesOf(person);
      const watched = await whileRecording();
      const share = (watched - alone) / tickSeconds;
      printTable(['first shown after', 'ms'], shown);
      console.log();
      printTable(
        ['the service, one command a second', 'measured', 'aim'],
        [
          ['of a core, nobody looks', `${((alone / tickSeconds) * 100).toFixed(2)} %`, ''],
          ['of a core, one dashboard shows the overview', `${((watched / tickSeconds) * 100).toFixed(2)} %`, ''],
          ['of a core, what the dashboard costs', `${(share * 100).toFixed(2)} %`, `${aim * 100} %`],
        ],
      );
    } finally {
      await dashboard.close();
    }
  } finally {
    await service.stop();
  }
});

/** However long the views take: a large ledger is longer on the way than any service under test. */
async function untilReady(url: string): Promise<void> {
  while (!(await fetch(`${url}/health/ready`)).ok) await new Promise((resolve) => setTimeout(resolve, 250));
}
