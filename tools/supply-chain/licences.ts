import { idOf, type LockedPackage } from './lock.ts';

/** Under these the service may be handed on, as SPDX writes them. */
const allowed: ReadonlySet<string> = new Set([
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'],
  '(BSD-3-Clause AND Apache-2.0)',
]);

/** The packages whose licence is another, or is not said. */
export const otherwiseLicensed = (packages: readonly LockedPackage[]): readonly string[] =>
  packages.filter(({ license = '' }) => !allowed.has(license)).map((found) => `${idOf(found)}: ${found.license ?? 'none'}`);
