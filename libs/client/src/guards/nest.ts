import { HttpException, Inject, mixin, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ConsentLedger } from '../consent-ledger.ts';
import { refusalOf, type ConsentRequirement } from './requirement.ts';

export type { ConsentRequirement, RefusedRequest } from './requirement.ts';

/**
 * A controller or route that is served only when the ledger permits it. `ConsentLedger` must be a provider of the module, or
 * of a global one.
 */
export const RequiresConsent = <Request>(
  purposeId: string,
  requirement: ConsentRequirement<Request>,
): ClassDecorator & MethodDecorator => UseGuards(guardOf(purposeId, requirement));

function guardOf<Request>(purposeId: string, requirement: ConsentRequirement<Request>) {
  class ConsentGuard implements CanActivate {
    readonly #ledger: ConsentLedger;

    constructor(@Inject(ConsentLedger) ledger: ConsentLedger) {
      this.#ledger = ledger;
    }

    async canActivate(context: ExecutionContext): Promise<boolean> {
      const http = context.switchToHttp();
      const refusal = await refusalOf(this.#ledger, purposeId, requirement, http.getRequest<Request>());
      if (!refusal) return true;
      const response = http.getResponse<{ header(name: string, value: string): unknown }>();
      for (const [name, value] of Object.entries(refusal.headers)) response.header(name, value);
      throw new HttpException(refusal.body, refusal.status);
    }
  }
  return mixin(ConsentGuard);
}
