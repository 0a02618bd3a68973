import type { Instant } from '#kernel';
import { Is, IsTime, ListOf, Optional, AttributedBody, SubjectSideBody } from '#http';

export class RecordPolicyNoticeBody extends AttributedBody {
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
