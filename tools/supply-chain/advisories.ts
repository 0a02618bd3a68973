import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import type { LockedPackage } from './lock.ts';

interface Advisory {
  /** As the GitHub Advisory Database names it, else the CVE. */
  readonly id: string;
  readonly package: string;
  /** A range of semver. */
  readonly vulnerable: string;
  readonly title: string;
}

/** The pinned list. */
export interface Advisories {
  /** When the list was gathered: what was published later is not in it. */
  readonly gathered: string;
  readonly advisories: readonly Advisory[];
  /** Advisories that do not touch this service, each with its reason. */
  readonly accepted: readonly { readonly id: string; readonly package: string; readonly because: string }[];
}

export const pinned = (): Advisories =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'advisories.json'), 'utf8')) as Advisories;

export interface Finding {
  readonly id: string;
  readonly package: string;
  readonly version: string;
  readonly title: string;
}

/** The advisories that name a version which is in use. */
export const findings = (packages: readonly LockedPackage[], { advisories }: Advisories): readonly Finding[] =>
  packages.flatMap(({ name, version }) =>
    advisories
      .filter((advisory) => advisory.package === name && satisfies(version, advisory.vulnerable, { includePrerelease: true }))
      .map(({ id, title }) => ({ id, package: name, version, title })),
  );

export const isAccepted = ({ id, package: name }: Finding, { accepted }: Advisories): boolean =>
  accepted.some((each) => each.id === id && each.package === name);
