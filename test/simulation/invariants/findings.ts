/** What holds in every run, whatever goes wrong. */
export const invariants = {
  recordedOnce: 'what was answered as recorded is recorded, once, where the answer says',
  sameAnswer: 'a command that is sent again is answered as the first time',
  chained: 'positions rise, revisions have no gap, and each event names the hash of the one before',
  holderCommits: 'only the holder of the lease commits',
  checkpointRises: 'a checkpoint never falls',
  withdrawn: 'nothing is permitted after a withdrawal, once the bound on staleness is over',
  quarantined: 'nothing is permitted of a subject that the views cannot be made from',
  rebuilt: 'every view is what a rebuild makes',
  inTime: 'while nothing is at fault every view follows within the time of one delivery',
  calm: 'while nothing is at fault nothing fails',
  answered: 'every command is answered once the faults are over',
} as const;
export type InvariantName = keyof typeof invariants;

export interface Finding {
  readonly invariant: InvariantName;
  readonly detail: string;
}

/** What was found to be broken in one run. */
export class Findings {
  readonly found: Finding[] = [];

  get any(): boolean {
    return this.found.length > 0;
  }

  report(invariant: InvariantName, detail: string): void {
    this.found.push({ invariant, detail });
  }
}
