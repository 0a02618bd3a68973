import type { Instant } from '#kernel';
import { replaced } from './deciding-grant.ts';
import type { GrantHistory, Started } from './grant-history.ts';
import type { Stop } from './stop.ts';

/** The grants that start at some instant, and what replaces them. */
export interface StartedGrants {
  /** Those that name a data category, the latest start first. */
  naming(dataCategory: string): readonly Started[];
  /** When another grant took the place of one that had started, if one did by an instant. */
  replacedAt(found: Started, at: Instant): Instant | undefined;
}

export function startedGrants(grants: readonly GrantHistory[], stops: readonly Stop[]): StartedGrants {
  const next = new Map<Started, Started | undefined>();
  const byCategory = new Map<string, Started[]>();
  for (const { found, next: replacement } of replaced(grants.filter(starts), stops)) {
    next.set(found, replacement);
    for (const dataCategory of new Set(found.grant.data.dataCategories)) {
      const naming = byCategory.get(dataCategory);
      if (naming) naming.push(found);
      else byCategory.set(dataCategory, [found]);
    }
  }
  return {
    naming: (dataCategory) => byCategory.get(dataCategory) ?? [],
    replacedAt: (found, at) => {
      const start = next.get(found)?.start;
      return start !== undefined && start <= at ? start : undefined;
    },
  };
}

const starts = (found: GrantHistory): found is Started => found.start !== undefined;
