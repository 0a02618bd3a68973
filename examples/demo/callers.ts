import { ConsentLedger } from '#client';
import { clientOf, type Client, type Memory } from './client.ts';
import type { Service } from './service.ts';

/** Who calls the service in the story, each with a token for the roles that they need. */
export interface Callers {
  /** Writes the catalogue. */
  readonly admin: Client;
  /** The CRM itself: passes on the acts of its users, and reports what it has erased. */
  readonly crm: Client;
  /** Asks before each mailing. */
  readonly mailer: Client;
  readonly operator: Client;
  /** The same person as the operator, with the role of the approver as well. */
  readonly sameOperator: Client;
  readonly colleague: Client;
  readonly approver: Client;
  readonly auditor: Client;
}

/** The mailer again, as a program on the client library. */
export interface Programs {
  readonly mailingProgram: ConsentLedger;
}

const tokens: Readonly<Record<keyof Callers, { roles: string; sub: string; systems?: string }>> = {
  admin: { roles: 'admin', sub: 'staff-1' },
  crm: { roles: 'service-command', sub: 'crm', systems: 'crm,billing,backups' },
  mailer: { roles: 'service-decision', sub: 'mailer' },
  operator: { roles: 'operator', sub: 'staff-2' },
  sameOperator: { roles: 'operator,approver', sub: 'staff-2' },
  colleague: { roles: 'operator', sub: 'staff-4' },
  approver: { roles: 'approver', sub: 'staff-3' },
  auditor: { roles: 'auditor', sub: 'auditor-1' },
};

export async function callersOf(service: Pick<Service, 'url' | 'token'>): Promise<Callers & Programs> {
  const memory: Memory = { position: '0' };
  const clients = Object.entries(tokens).map(async ([caller, { roles, sub, systems }]) => {
    const token = await service.token(roles, sub, systems);
    return [caller, clientOf(service.url, token, memory)] as const;
  });
  const mailingProgram = new ConsentLedger({ url: service.url, token: await service.token(tokens.mailer.roles, 'mailing') });
  return { ...(Object.fromEntries(await Promise.all(clients)) as unknown as Callers), mailingProgram };
}
