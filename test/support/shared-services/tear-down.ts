import { sharedServices } from './of-this-run.ts';

/** Runs once after all specs. A default export, for jest takes no other. */
export default async function tearDown(): Promise<void> {
  await sharedServices.end();
}
