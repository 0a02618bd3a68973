import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HealthModule } from '#http';
import { accessPage } from './docs/access-page.ts';
import { routesOf } from './docs/declared-routes.ts';
import { pages } from './docs/pages.ts';

type Start = typeof import('../apps/standalone/src/start.ts');
type Bodies = typeof import('../apps/command-api/src/route/attributed.body.ts');

/** Decorators run only in what is built. */
const built = <Module>(path: string): Promise<Module> =>
  import(new URL(`../dist/apps/${path}.js`, import.meta.url).href) as Promise<Module>;

const write = (name: string, page: string): void => writeFileSync(join(import.meta.dirname, '../docs', name), page);

/** `npm run docs` writes the pages anew. */
for (const [name, page] of Object.entries(pages)) write(name, page());

const { standaloneModule } = await built<Start>('standalone/src/start');
const { defaultRole } = await built<Bodies>('command-api/src/route/attributed.body');
const health = HealthModule.on(async () => ({ ready: true }), {} as never);
const root = standaloneModule({ commandSide: {} as never, queryContext: {} as never, health });
write('access.md', accessPage(routesOf(root), defaultRole));
