import { IsIn, ValidateIf } from 'class-validator';
import { objectionKinds, objectionOutcomes } from '#domain';
import { AllOrListOf, Is } from '#http';
import { ControllerByDefaultBody, SubjectByDefaultBody, SubjectSideBody } from '../route/attributed.body.ts';

export class RaiseObjectionBody extends SubjectByDefaultBody {
  @IsIn(objectionKinds) kind!: (typeof objectionKinds)[number];
  @AllOrListOf('identifier') purposes!: string[] | 'all';
}

export class DecideObjectionBody extends ControllerByDefaultBody {
  @IsIn(objectionOutcomes) outcome!: (typeof objectionOutcomes)[number];
  /** The burden of proof is the controller's (Art. 21(1) GDPR), so overriding says why. */
  @ValidateIf(
    ({ outcome, justificationCode }: DecideObjectionBody) => outcome === 'overridden' || justificationCode !== undefined,
  )
  @Is('code')
  justificationCode?: string;
}

export class WithdrawObjectionBody extends SubjectSideBody {}
