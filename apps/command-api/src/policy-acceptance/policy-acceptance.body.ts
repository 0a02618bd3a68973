import type { Instant } from '#kernel';
import { Is, IsTime, ListOf, Optional, SaidBody, SaidBySubjectBody } from '#http';

export class RecordPolicyNoticeBody extends SaidBody {
  @Is('identifier') policyId!: string;
  @Is('policyVersion') version!: string;
  @IsTime() deliveredAt!: Instant;
  @Optional() @ListOf('digest') evidenceDigests?: string[];
}

export class AcceptPolicyVersionBody extends SaidBySubjectBody {
  @Is('identifier') policyId!: string;
  @Is('policyVersion') version!: string;
  @Optional() @ListOf('digest') evidenceDigests?: string[];
}
