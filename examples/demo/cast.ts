import { clientOf, type Client, type Memory } from './client.ts';
import type { Service } from './service.ts';

/** Who acts in the story, each with a token for no more than their part. */
export interface Cast {
  /** Writes the catalogue. */
  readonly admin: Client;
  /** The CRM itself: hands on what its users say, and reports what it has erased. */
  readonly crm: Client;
  /** Asks before each mailing. */
  readonly mailer: Client;
  readonly operator: Client;
  /** The operator's person, wearing the approver's hat as well. */
  readonly sameOperator: Client;
  readonly approver: Client;
  readonly auditor: Client;
}

const parts: Readonly<Record<keyof Cast, { roles: string; sub: string }>> = {
  admin: { roles: 'admin', sub: 'staff-1' },
  crm: { roles: 'service-command', sub: 'crm' },
  mailer: { roles: 'service-decision', sub: 'mailer' },
  operator: { roles: 'operator', sub: 'staff-2' },
  sameOperator: { roles: 'operator,approver', sub: 'staff-2' },
  approver: { roles: 'approver', sub: 'staff-3' },
  auditor: { roles: 'auditor', sub: 'auditor-1' },
};

export async function castFor(service: Service): Promise<Cast> {
  const memory: Memory = { position: '0' };
  const players = Object.entries(parts).map(async ([part, { roles, sub }]) => {
    const token = await service.token(roles, sub);
    return [part, clientOf(service.url, token, memory)] as const;
  });
  return Object.fromEntries(await Promise.all(players)) as unknown as Cast;
}
