import type { Instant } from '#kernel';
import { Is, IsTime, ListOf, Optional } from '#http';
import { ControllerByDefaultBody, SubjectSideBody } from '../route/attributed.body.ts';

export class RecordPolicyNoticeBody extends ControllerByDefaultBody {
  @Is('identifier') policyId!: string;
  @Is('policyVersion') version!: string;
  @IsTime() deliveredAt!: Instant;
  @Optional() @ListOf('digest') evidenceDigests?: string[];
}

export class AcceptPolicyVersionBody extends SubjectSideBody {
  @Is('identifier') policyId!: string;
  @Is('policyVersion') version!: string;
  @Optional() @ListOf('digest') evidenceDigests?: string[];
}
