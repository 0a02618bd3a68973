import { HttpRootModule } from '#http';
import { serveHttp, settingsFrom } from '#runtime';
import { createLog, Metrics } from '#observability';
import { categoryOf } from '#kernel';
import { forgetfulStore } from './forgetful-store.ts';
import { reportAddress } from './server-process.ts';

/** The command service as it is built, on a store that acknowledges at once and forgets every subject. */
const built = (file: string) => import(new URL(`../../dist/apps/command-api/src/${file}.js`, import.meta.url).href);
const { commandContextOf } = (await built('command-context')) as typeof import('../../apps/command-api/src/command-context.ts');
const { CommandApiModule } = (await built(
  'command-api.module',
)) as typeof import('../../apps/command-api/src/command-api.module.ts');

const folder = process.argv[2]!;
const settings = settingsFrom({ EVENT_STORE_URL: `embedded:${folder}`, PORT: '0' });
const boot = { settings, log: createLog({ app: 'storeless', level: 'error' }), metrics: new Metrics(), clock: Date.now };
const eventStore = forgetfulStore((stream) => categoryOf(stream) !== 'subject');
const { url } = await serveHttp(HttpRootModule.of(CommandApiModule.on(commandContextOf({ eventStore }, boot))), boot);
reportAddress(new URL(url));
