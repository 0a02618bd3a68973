import { newSubjectRef } from '#testing';
import type { HttpClient } from './http-client.ts';
import type { LedgerUnderTest } from './ledger-under-test.ts';

/** The callers of one tenant: a client for each role, each with the token of another person or service. */
export interface Callers {
  readonly service: HttpClient;
  readonly decider: HttpClient;
  readonly dashboard: HttpClient;
  readonly operator: HttpClient;
  readonly approver: HttpClient;
  readonly auditor: HttpClient;
  readonly admin: HttpClient;
}

export async function callersOf(ledger: LedgerUnderTest, controller = 'acme'): Promise<Callers> {
  const [service, decider, dashboard, operator, approver, auditor, admin] = await Promise.all([
    ledger.as(['service-command'], { sub: 'shop', controller, systems: ['crm', 'billing', 'backups'] }),
    ledger.as(['service-decision'], { sub: 'mailer', controller }),
    ledger.as(['dashboard'], { sub: 'wallboard', controller }),
    ledger.as(['operator'], { sub: 'olga', controller }),
    ledger.as(['approver'], { sub: 'pavel', controller }),
    ledger.as(['auditor'], { sub: 'vera', controller }),
    ledger.as(['admin'], { sub: 'ada', controller }),
  ]);
  return { service, decider, dashboard, operator, approver, auditor, admin };
}

/** A person, as the ledger knows them: by a random reference. */
export interface Person {
  readonly ref: string;
  readonly path: string;
}

export function person(): Person {
  const ref = newSubjectRef();
  return { ref, path: `/v1/subjects/${ref}` };
}
