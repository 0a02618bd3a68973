export const roles = ['service-command', 'service-decision', 'dashboard', 'operator', 'approver', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who is calling, by a verified token. */
export interface Principal {
  /** A pseudonym; kept for ever in what the caller records. */
  readonly sub: string;
  /** The tenant. */
  readonly controllerId: string;
  /** Known roles of the token. */
  readonly roles: readonly Role[];
  /** The systems whose erasure tasks the caller reports. */
  readonly systems: readonly string[];
  /** Seconds since the epoch. */
  readonly expiresAt: number;
  /** Thumbprint of the client certificate to which the token is bound; absent: to none. */
  readonly certificate?: string;
}

/** Whether the caller has one of the roles that a route requires. */
export const mayDo = (principal: Principal, wanted: readonly Role[]): boolean =>
  principal.roles.some((role) => wanted.includes(role)) && !isService(principal, wanted);

/** The approval is a person's: a token that also holds a service role may not give it (http-api 6). */
const isService = ({ roles: held }: Principal, wanted: readonly Role[]): boolean =>
  wanted.length === 1 && wanted[0] === 'approver' && (held.includes('service-command') || held.includes('service-decision'));

/** A program reports for the systems that its token names, an operator for any (http-api 6). */
export const mayReportFor = ({ roles: held, systems }: Principal, system: string): boolean =>
  held.includes('operator') || systems.includes(system);
