import type { CollectionSpec } from '#document-store';
import type { LogHead } from '#read-models';

/**
 * The trees of the logs of decisions (docs/decisions/0040), laid out like those of the view. They are no view: the records that they are
 * made from are removed one day, so what they hold is kept in the ledger beside them.
 */
export const decisionTree: CollectionSpec = { collection: 'log-decisions.v1', indexes: [['order']] };

export interface DecisionHead extends LogHead {
  /** Of the last of the controller's `DecisionsEntered` that it holds. */
  readonly revision: number;
}
