/** Which days are worked. Days are `YYYY-MM-DD`, yearly holidays `MM-DD`, weekdays 1 (Monday) to 7. */
export interface WorkingDayCalendar {
  readonly id: string;
  /** The last day that the calendar knows; absent where there is none. */
  readonly knownUntil?: string;
  readonly weekend: readonly number[];
  /** Years whose transfers are published: the days off beyond weekends, and the weekend days that are worked. */
  readonly years: Readonly<Record<string, { readonly off: readonly string[]; readonly worked: readonly string[] }>>;
  /** Holidays of the years before those. */
  readonly holidays: readonly string[];
  /** Of those, the ones whose weekend date gives the next working day off instead. */
  readonly moved: readonly string[];
}
