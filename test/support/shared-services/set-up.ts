import { addressVariable } from './shared-service.ts';
import { sharedServices } from './of-this-run.ts';

/** Runs once before all specs. A default export, for jest takes no other. */
export default async function setUp(): Promise<void> {
  process.env[addressVariable] = await sharedServices.listen();
}
