import type { Restriction } from './restrictions-at.ts';

/** As a status and a register show it: what the rules know beside is left out (http-api 5). */
export function restrictionEntry({ restrictionId, ground, dataCategories, purposes, state, since, authorisations }: Restriction) {
  return {
    restrictionId,
    ground,
    dataCategories,
    purposes,
    state,
    since,
    authorisations: authorisations.map(({ exception, until, purposes: named }) => ({
      exception,
      ...(until && { until }),
      ...(named && { purposes: named }),
    })),
  };
}
