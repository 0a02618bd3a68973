import { Controller } from '@nestjs/common';
import type { SubjectAnswer } from '#application';
import type { ConsentCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, type RequestContext, ValidatedBody } from '#http';
import type { CommandEndpoint } from '../route/command-endpoint.ts';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { subjectRoute } from '../route/routes.ts';
import {
  ConfirmConsentBody,
  GiveConsentBody,
  InvalidateConsentBody,
  RefuseConsentBody,
  RenewConsentBody,
  WithdrawConsentBody,
} from './consent.body.ts';

/** A withdrawal that names no purpose and so covers every one. */
type WithdrawEveryConsent = Omit<Extract<ConsentCommand, { readonly type: 'WithdrawConsent' }>, 'purposeId'>;

/** Its type says that the purpose is left out deliberately: any other route without an optional field does not compile. */
const withdrawEveryConsent: CommandEndpoint<
  WithdrawEveryConsent,
  'withdrawal',
  SubjectAnswer<WithdrawEveryConsent>
> = subjectRoute('WithdrawConsent', 'withdrawal', 'service-command', 'operator');

const routes = {
  giveConsent: subjectRoute('GiveConsent', 'consents', 'service-command', 'operator'),
  confirmConsent: subjectRoute('ConfirmConsent', 'consents/:purposeId/confirmation', 'service-command', 'operator'),
  renewConsent: subjectRoute('RenewConsent', 'consents/:purposeId/renewal', 'service-command', 'operator'),
  refuseConsent: subjectRoute('RefuseConsent', 'consents/:purposeId/refusal', 'service-command', 'operator'),
  withdrawConsent: subjectRoute('WithdrawConsent', 'consents/:purposeId/withdrawal', 'service-command', 'operator'),
  withdrawEveryConsent,
  invalidateConsent: subjectRoute('InvalidateConsent', 'consents/:purposeId/invalidation', 'operator'),
};

@Controller('v1/subjects/:subjectRef')
export class ConsentController implements RoutesFor<ConsentCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.giveConsent)
  @Described(
    'Give consent',
    'Records that a person consented to a purpose, or that a consent waits for its confirmation under double opt-in. It counts from the latest of expression, notice, confirmation and policy (domain-model 2, rules 1, 3, 4 and 5).',
  )
  giveConsent(@ValidatedBody(GiveConsentBody) body: GiveConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.giveConsent, body, context);
  }

  @CommandRoute(routes.confirmConsent)
  @Described(
    'Confirm a consent',
    'Records the second half of a double opt-in: the person followed the link before the term ran out (domain-model 6, "Double opt-in").',
  )
  confirmConsent(@ValidatedBody(ConfirmConsentBody) body: ConfirmConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.confirmConsent, body, context);
  }

  @CommandRoute(routes.renewConsent)
  @Described('Renew a consent', 'Moves the end of a live consent. It revives none that has ended (domain-model 6, "Consent").')
  renewConsent(@ValidatedBody(RenewConsentBody) body: RenewConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.renewConsent, body, context);
  }

  @CommandRoute(routes.refuseConsent)
  @Described('Refuse consent', 'Records a no to a purpose. Accepted in every state (domain-model 2, rules 2 and 6).')
  refuseConsent(@ValidatedBody(RefuseConsentBody) body: RefuseConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.refuseConsent, body, context);
  }

  @CommandRoute(routes.withdrawConsent)
  @Described(
    'Withdraw consent',
    'Records that a person withdrew consent to a purpose. Accepted in every state, also without a consent; it counts from its receipt (domain-model 2, rules 2 and 6).',
  )
  withdrawConsent(@ValidatedBody(WithdrawConsentBody) body: WithdrawConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.withdrawConsent, body, context);
  }

  @CommandRoute(routes.withdrawEveryConsent)
  @Described(
    'Withdraw consent to everything',
    'Records one withdrawal that covers every purpose, also those that are registered later (domain-model 6, "Consent").',
  )
  withdrawEveryConsent(@ValidatedBody(WithdrawConsentBody) body: WithdrawConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.withdrawEveryConsent, body, context);
  }

  @CommandRoute(routes.invalidateConsent)
  @Described(
    'Find a consent invalid',
    'Records that a consent never was valid, for example because it was not free. It is taken away from its start on (domain-model 6, "Consent").',
  )
  invalidateConsent(
    @ValidatedBody(InvalidateConsentBody) body: InvalidateConsentBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.invalidateConsent, body, context);
  }
}
