import type { AddressInfo } from 'node:net';
import { createHttpApp, HttpRootModule, serve } from '#http';
import { httpOptions, serviceVerifier, settingsFrom } from '#runtime';
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
const app = await createHttpApp(
  HttpRootModule.of(CommandApiModule.on(commandContextOf({ eventStore }, boot))),
  httpOptions(boot, await serviceVerifier(boot)),
);
await serve(app, settings);
reportAddress(app.getHttpServer().address() as AddressInfo);
