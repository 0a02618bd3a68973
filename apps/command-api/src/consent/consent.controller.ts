import { Controller } from '@nestjs/common';
import type { SubjectAnswer } from '#application';
import type { ConsentCommand } from '#domain';
import { CommandRoute, CurrentContext, ValidatedBody, type RequestContext } from '#http';
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
  giveConsent(@ValidatedBody(GiveConsentBody) body: GiveConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.giveConsent, body, context);
  }

  @CommandRoute(routes.confirmConsent)
  confirmConsent(@ValidatedBody(ConfirmConsentBody) body: ConfirmConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.confirmConsent, body, context);
  }

  @CommandRoute(routes.renewConsent)
  renewConsent(@ValidatedBody(RenewConsentBody) body: RenewConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.renewConsent, body, context);
  }

  @CommandRoute(routes.refuseConsent)
  refuseConsent(@ValidatedBody(RefuseConsentBody) body: RefuseConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.refuseConsent, body, context);
  }

  @CommandRoute(routes.withdrawConsent)
  withdrawConsent(@ValidatedBody(WithdrawConsentBody) body: WithdrawConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.withdrawConsent, body, context);
  }

  @CommandRoute(routes.withdrawEveryConsent)
  withdrawEveryConsent(@ValidatedBody(WithdrawConsentBody) body: WithdrawConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.withdrawEveryConsent, body, context);
  }

  @CommandRoute(routes.invalidateConsent)
  invalidateConsent(
    @ValidatedBody(InvalidateConsentBody) body: InvalidateConsentBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.invalidateConsent, body, context);
  }
}
