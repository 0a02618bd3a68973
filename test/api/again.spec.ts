import { beforeAll, describe, expect, it } from '@jest/globals';
import { castOf, person, type Cast } from '../support/cast.ts';
import type { Answer } from '../support/http-client.ts';
import { sharedLedger } from '../support/service.ts';
import { commandRoutes, goodRequest } from './command-routes.ts';
import { furnish } from './furnish.ts';

const ledger = sharedLedger();

let cast: Cast;
beforeAll(async () => {
  cast = await castOf(ledger());
  await furnish(cast);
});

/** What a command comes to that is sent again under another key, with equal content. */
const again: Readonly<Record<string, 'nothing' | 'recorded' | string>> = {
  ConfigureController: 'nothing',
  RegisterPurpose: 'PURPOSE_EXISTS',
  RevisePurpose: 'recorded',
  RetirePurpose: 'nothing',
  PublishPolicyVersion: 'POLICY_VERSION_EXISTS',
  GiveConsent: 'nothing',
  ConfirmConsent: 'NOT_AWAITING_CONFIRMATION',
  RenewConsent: 'INTERVAL_INVALID',
  // Each is a fact of its own (domain-model 2, rule 6).
  RefuseConsent: 'recorded',
  WithdrawConsent: 'recorded',
  'WithdrawConsent of every purpose': 'recorded',
  ImposeRestriction: 'recorded',
  RaiseObjection: 'recorded',
  InvalidateConsent: 'nothing',
  RecordPolicyNotice: 'nothing',
  AcceptPolicyVersion: 'nothing',
  AuthoriseRestrictedProcessing: 'recorded',
  AnnounceRestrictionLift: 'nothing',
  LiftRestriction: 'ALREADY_LIFTED',
  DecideObjection: 'OBJECTION_DECIDED',
  WithdrawObjection: 'nothing',
  AssertLegalBasis: 'recorded',
  EndLegalBasis: 'nothing',
  PlaceLegalHold: 'recorded',
  ReleaseLegalHold: 'nothing',
  RequestErasure: 'recorded',
  AssessErasure: 'nothing',
  ApproveErasure: 'nothing',
  ExecuteErasure: 'nothing',
  ReportErasureTask: 'nothing',
};

describe('doing again what is done', () => {
  it.each(commandRoutes.map((route) => [route.command, again[route.command], route] as const))(
    '%s: %s',
    async (_, then, route) => {
      const { path, body } = await goodRequest(route, cast, person());
      const first = await cast[route.by].post(path, body);
      const second = await cast[route.by].post(path, body);
      expect(first.status).toBe(201);
      expect(outcomeOf(second)).toBe(then);
    },
  );

  const idle = commandRoutes.filter(({ command }) => again[command] === 'nothing');
  it.each(idle.map((route) => [route.command, route] as const))('%s answers in the same shape', async (_, route) => {
    const { path, body } = await goodRequest(route, cast, person());
    const first = await cast[route.by].post(path, body);
    const second = await cast[route.by].post(path, body);
    expect(Object.keys(second.body).sort()).toEqual(Object.keys(first.body).sort());
    expect(second.body).toMatchObject({ stream: first.body['stream'], revision: first.body['revision'], events: [] });
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('ledger-position')).toBe(second.body['position']);
  });
});

function outcomeOf({ status, body }: Answer): string {
  if (status >= 400) return String(body['code']);
  return status === 200 && body['events']!.length === 0 ? 'nothing' : 'recorded';
}
