import { unfitNode } from '#kernel';

const unfit = unfitNode(process.versions.node);
if (unfit) {
  console.error(unfit);
  process.exit(1);
}
// Loaded late: an older Node could not even read what the service is made of.
const [{ runService }, { startStandalone }] = await Promise.all([import('#runtime'), import('./start.ts')]);
await runService('standalone', startStandalone);
