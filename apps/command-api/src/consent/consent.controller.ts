import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import {
  ConfirmConsentBody,
  GiveConsentBody,
  InvalidateConsentBody,
  RefuseConsentBody,
  RenewConsentBody,
  WithdrawConsentBody,
} from './consent.body.ts';

@Controller('v1/subjects/:subjectRef')
export class ConsentController {
  constructor(private readonly commands: Commands) {}

  @Post('consents')
  @CommandRoute('service-command', 'operator')
  give(@ValidatedBody(GiveConsentBody) body: GiveConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'GiveConsent', body);
  }

  @Post('consents/:purposeId/confirmation')
  @CommandRoute('service-command', 'operator')
  confirm(@ValidatedBody(ConfirmConsentBody) body: ConfirmConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'ConfirmConsent', body);
  }

  @Post('consents/:purposeId/renewal')
  @CommandRoute('service-command', 'operator')
  renew(@ValidatedBody(RenewConsentBody) body: RenewConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'RenewConsent', body);
  }

  @Post('consents/:purposeId/refusal')
  @CommandRoute('service-command', 'operator')
  refuse(@ValidatedBody(RefuseConsentBody) body: RefuseConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'RefuseConsent', body);
  }

  @Post('consents/:purposeId/withdrawal')
  @CommandRoute('service-command', 'operator')
  withdraw(@ValidatedBody(WithdrawConsentBody) body: WithdrawConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'WithdrawConsent', body);
  }

  @Post('withdrawal')
  @CommandRoute('service-command', 'operator')
  withdrawEveryPurpose(@ValidatedBody(WithdrawConsentBody) body: WithdrawConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'WithdrawConsent', body);
  }

  @Post('consents/:purposeId/invalidation')
  @CommandRoute('operator')
  invalidate(@ValidatedBody(InvalidateConsentBody) body: InvalidateConsentBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'InvalidateConsent', body);
  }
}
