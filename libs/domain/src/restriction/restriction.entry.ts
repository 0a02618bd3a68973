import type { Authorisation, Restriction } from './restrictions-at.ts';

/** As a status and a register show it: what the rules know beside is left out (http-api 5). */
export function restrictionEntry({ restrictionId, ground, dataCategories, purposes, state, since, authorisations }: Restriction) {
  return {
    restrictionId,
    ground,
    dataCategories,
    purposes,
    state,
    since,
    authorisations: opened(authorisations),
  };
}

const opened = (authorisations: readonly Authorisation[]): readonly Pick<Authorisation, 'exception' | 'until' | 'purposes'>[] =>
  authorisations.map(({ exception, until, purposes }) => ({
    exception,
    ...(until && { until }),
    ...(purposes && { purposes }),
  }));
