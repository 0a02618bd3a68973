/** What a check looked at and what it found wrong. */
export interface Finding {
  readonly check: string;
  readonly checked: number;
  readonly faults: number;
  /** Where the first fault is, and what it is. */
  readonly first?: string;
}

/** Counts as a check goes along; keeps the first bad place and no other. */
export class Tally {
  readonly #check: string;
  #checked = 0;
  #faults = 0;
  #first: string | undefined;

  constructor(check: string) {
    this.#check = check;
  }

  /** `fault` says what is wrong, if anything is. */
  judge(place: string, fault: string | undefined): void {
    this.#checked += 1;
    if (fault === undefined) return;
    this.#faults += 1;
    this.#first ??= `${place}: ${fault}`;
  }

  get finding(): Finding {
    const { check, checked, faults, first } = {
      check: this.#check,
      checked: this.#checked,
      faults: this.#faults,
      first: this.#first,
    };
    return { check, checked, faults, ...(first !== undefined && { first }) };
  }
}

/** A fault that keeps a check from going on. */
export const broken = (check: string, error: unknown): Finding => ({ check, checked: 0, faults: 1, first: reasonOf(error) });

/** A known fault by its code and sentence, any other by its name: its message may quote what was stored. */
export function reasonOf(error: unknown): string {
  const { code, message, name } = error as { code?: unknown; message?: unknown; name?: unknown };
  return typeof code === 'string' ? `${code}: ${String(message)}` : String(name);
}
