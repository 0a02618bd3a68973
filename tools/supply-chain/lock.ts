import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A package as package-lock.json pins it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  /** Only for who develops or tests. */
  readonly dev?: true;
}

/** Every package that is pinned; one that is installed in several versions or places is there several times. */
export function lockedPackages(): readonly LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Omit<LockedPackage, 'name'>>>;
  };
  return Object.entries(packages).flatMap(([path, found]) =>
    path === '' ? [] : [{ ...found, name: path.replace(/^.*node_modules\//, '') }],
  );
}

/** What runs in production. */
export const productionPackages = (): readonly LockedPackage[] => lockedPackages().filter(({ dev }) => !dev);

export const idOf = ({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string => `${name}@${version}`;
