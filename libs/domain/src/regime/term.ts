/** A legal term. Working days are counted by the controller's calendar, calendar days and months in its time zone. */
export type Term =
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly months: number }
  | { readonly years: number };

/** `extension`: announced within the first term, where the regime allows one. */
export interface ExtendableTerm {
  readonly term: Term;
  readonly extension?: Term;
}

/** `atMost` bounds what has to be done without undue delay. */
export type Urgency = 'atOnce' | 'withoutUndueDelay';
