import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
export const root = resolve(import.meta.dirname, '../..');

export interface Cruised {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly { readonly resolved: string }[] }[];
  /** Where which rule is broken. */
  readonly violations: readonly { readonly rule: string; readonly from: string }[];
}

/** Follows the imports of `libs` and `apps` below a folder that has a `.dependency-cruiser.mjs`. */
export async function cruise(folder: string): Promise<Cruised> {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'libs', 'apps'];
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 });
  const { modules, summary } = JSON.parse(stdout) as {
    modules: Cruised['modules'];
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return { modules, violations: summary.violations.map(({ rule, from }) => ({ rule: rule.name, from })) };
}
