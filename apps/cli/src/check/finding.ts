/** The result of one check. */
export interface Finding {
  readonly check: string;
  readonly checked: number;
  readonly faults: number;
  /** The place of the first fault, and the fault. */
  readonly first?: string;
}

/** Counts while a check runs; keeps only the first fault. */
export class Tally {
  readonly #check: string;
  #checked = 0;
  #faults = 0;
  #first: string | undefined;

  constructor(check: string) {
    this.#check = check;
  }

  /** `fault`: what is wrong at the place; undefined when nothing is. */
  judge(place: string, fault: string | undefined): void {
    this.#checked += 1;
    if (fault === undefined) return;
    this.#faults += 1;
    this.#first ??= `${place}: ${fault}`;
  }

  get finding(): Finding {
    const counts = { check: this.#check, checked: this.#checked, faults: this.#faults };
    return { ...counts, ...(this.#first !== undefined && { first: this.#first }) };
  }
}

/** A fault that ends a check early. */
export const broken = (check: string, error: unknown): Finding => ({ check, checked: 0, faults: 1, first: reasonOf(error) });

/** A known fault by its code and sentence, any other by its name: its message may quote what was stored. */
export function reasonOf(error: unknown): string {
  const { code, message, name } = error as { code?: unknown; message?: unknown; name?: unknown };
  return typeof code === 'string' ? `${code}: ${String(message)}` : String(name);
}
