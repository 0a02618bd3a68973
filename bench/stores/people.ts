export const teams = 10;
/** As many as a team has. */
export const pageSize = 20;

export interface Person {
  readonly team: string;
  readonly joined: number;
  readonly text: string;
}

/** A document of about 700 bytes, as a view keeps it of one person. */
export const personOf = (n: number): Person => ({ team: `team-${n % teams}`, joined: n, text: 'x'.repeat(650) });
