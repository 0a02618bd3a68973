import { IsIn, ValidateIf } from 'class-validator';
import {
  erasureExemptions,
  erasureGrounds,
  erasureOutcomes,
  reportedStatuses,
  type ErasureOutcome,
  type ReportedStatus,
} from '#domain';
import type { Instant } from '#kernel';
import { AllOrListOf, Is, IsTime, ListOf, ObjectsOf, Only, Optional } from '#http';
import { ControllerByDefaultBody, SubjectByDefaultBody, SubjectSideBody } from '../route/attributed.body.ts';

export class RequestErasureBody extends SubjectByDefaultBody {
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
  @IsIn(erasureGrounds) ground!: (typeof erasureGrounds)[number];
}

export class WithdrawErasureRequestBody extends SubjectSideBody {}

export class OutcomeBody {
  /** "all" fits the pattern too: the default for categories that no other outcome names. */
  @Is('identifier') dataCategory!: string;
  @IsIn(erasureOutcomes) outcome!: (typeof erasureOutcomes)[number];
  @Only<OutcomeBody>(({ outcome }) => outcome === 'withhold')
  @ValidateIf(({ outcome, exemption }: OutcomeBody) => outcome === 'withhold' || exemption !== undefined)
  @IsIn(erasureExemptions)
  exemption?: (typeof erasureExemptions)[number];
  @Only<OutcomeBody>(({ outcome }) => outcome === 'withhold') @Optional() @IsTime() until?: Instant;
}

export class AssessErasureBody extends ControllerByDefaultBody {
  @ObjectsOf(OutcomeBody, ({ dataCategory }) => dataCategory)
  outcomes!: ErasureOutcome[];
}

export class ApproveErasureBody extends ControllerByDefaultBody {
  @Is('digest') assessmentDigest!: string;
}

export class TaskBody {
  @Is('identifier') system!: string;
  @AllOrListOf('identifier') dataCategories!: string[] | 'all';
}

export class ExecuteErasureBody extends ControllerByDefaultBody {
  @ObjectsOf(TaskBody, ({ system }) => system)
  tasks!: TaskBody[];

  @Optional() @IsTime() backupsExpireAt?: Instant;
}

export class ReportErasureTaskBody extends ControllerByDefaultBody {
  @IsIn(reportedStatuses) status!: ReportedStatus;
  @Optional() @ListOf('identifier') dataCategories?: string[];
  @Optional() @Is('code') method?: string;
}
