import { IsIn, ValidateIf } from 'class-validator';
import { erasureExemptions, erasureGrounds } from '#domain';
import type { Instant } from '#kernel';
import { AllOrListOf, Is, IsTime, ListOf, ObjectsOf, Only, Optional, AttributedBody } from '#http';

export class RequestErasureBody extends AttributedBody {
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
  @IsIn(erasureGrounds) ground!: (typeof erasureGrounds)[number];
}

export class OutcomeBody {
  /** "all" fits the pattern too: the default for categories that no other outcome names. */
  @Is('identifier') dataCategory!: string;
  @IsIn(['erase', 'anonymise', 'withhold']) outcome!: 'erase' | 'anonymise' | 'withhold';
  @Only<OutcomeBody>(({ outcome }) => outcome === 'withhold')
  @ValidateIf(({ outcome, exemption }: OutcomeBody) => outcome === 'withhold' || exemption !== undefined)
  @IsIn(erasureExemptions)
  exemption?: (typeof erasureExemptions)[number];
  @Only<OutcomeBody>(({ outcome }) => outcome === 'withhold') @Optional() @IsTime() until?: Instant;
}

export class AssessErasureBody extends AttributedBody {
  @ObjectsOf(OutcomeBody, ({ dataCategory }) => dataCategory)
  outcomes!: OutcomeBody[];
}

export class ApproveErasureBody extends AttributedBody {
  @Is('digest') assessmentDigest!: string;
}

export class TaskBody {
  @Is('identifier') system!: string;
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
}

export class ExecuteErasureBody extends AttributedBody {
  @ObjectsOf(TaskBody, ({ system }) => system)
  tasks!: TaskBody[];

  @Optional() @IsTime() backupsExpireAt?: Instant;
}

export class ReportErasureTaskBody extends AttributedBody {
  @IsIn(['completed', 'failed']) status!: 'completed' | 'failed';
  @Optional() @ListOf('identifier') dataCategories?: string[];
  @Optional() @Is('code') method?: string;
}
