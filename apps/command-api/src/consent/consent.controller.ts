import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
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
  give(@ValidatedBody(GiveConsentBody) body: GiveConsentBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'GiveConsent', body);
  }

  @Post('consents/:purposeId/confirmation')
  @CommandRoute('service-command', 'operator')
  confirm(@ValidatedBody(ConfirmConsentBody) body: ConfirmConsentBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'ConfirmConsent', body);
  }

  @Post('consents/:purposeId/renewal')
  @CommandRoute('service-command', 'operator')
  renew(@ValidatedBody(RenewConsentBody) body: RenewConsentBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'RenewConsent', body);
  }

  @Post('consents/:purposeId/refusal')
  @CommandRoute('service-command', 'operator')
  refuse(@ValidatedBody(RefuseConsentBody) body: RefuseConsentBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'RefuseConsent', body);
  }

  @Post('consents/:purposeId/withdrawal')
  @CommandRoute('service-command', 'operator')
  withdraw(@ValidatedBody(WithdrawConsentBody) body: WithdrawConsentBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'WithdrawConsent', body);
  }

  @Post('withdrawal')
  @CommandRoute('service-command', 'operator')
  withdrawEveryPurpose(@ValidatedBody(WithdrawConsentBody) body: WithdrawConsentBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'WithdrawConsent', body);
  }

  @Post('consents/:purposeId/invalidation')
  @CommandRoute('operator')
  invalidate(@ValidatedBody(InvalidateConsentBody) body: InvalidateConsentBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'InvalidateConsent', body);
  }
}
