import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
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
  @Records('service-command', 'operator')
  give(@Said(GiveConsentBody) body: GiveConsentBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'GiveConsent', body);
  }

  @Post('consents/:purposeId/confirmation')
  @Records('service-command', 'operator')
  confirm(@Said(ConfirmConsentBody) body: ConfirmConsentBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'ConfirmConsent', body);
  }

  @Post('consents/:purposeId/renewal')
  @Records('service-command', 'operator')
  renew(@Said(RenewConsentBody) body: RenewConsentBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'RenewConsent', body);
  }

  @Post('consents/:purposeId/refusal')
  @Records('service-command', 'operator')
  refuse(@Said(RefuseConsentBody) body: RefuseConsentBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'RefuseConsent', body);
  }

  @Post('consents/:purposeId/withdrawal')
  @Records('service-command', 'operator')
  withdraw(@Said(WithdrawConsentBody) body: WithdrawConsentBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'WithdrawConsent', body);
  }

  @Post('withdrawal')
  @Records('service-command', 'operator')
  withdrawEveryPurpose(@Said(WithdrawConsentBody) body: WithdrawConsentBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'WithdrawConsent', body);
  }

  @Post('consents/:purposeId/invalidation')
  @Records('operator')
  invalidate(@Said(InvalidateConsentBody) body: InvalidateConsentBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'InvalidateConsent', body);
  }
}
