import type { RulesOf } from '../subject/subject.rule.ts';
import { approveErasure, type ApproveErasure } from './approve-erasure.ts';
import { assessErasure, type AssessErasure } from './assess-erasure.ts';
import { executeErasure, type ExecuteErasure } from './execute-erasure.ts';
import { reportErasureTask, type ReportErasureTask } from './report-erasure-task.ts';
import { requestErasure, type RequestErasure } from './request-erasure.ts';
import { withdrawErasureRequest, type WithdrawErasureRequest } from './withdraw-erasure-request.ts';

export type ErasureCommand =
  | RequestErasure
  | WithdrawErasureRequest
  | AssessErasure
  | ApproveErasure
  | ExecuteErasure
  | ReportErasureTask;

export const erasureRules = {
  RequestErasure: { effect: 'restrictive', makes: 'erasureId', decide: requestErasure },
  WithdrawErasureRequest: { effect: 'permissive', decide: withdrawErasureRequest },
  AssessErasure: { effect: 'restrictive', decide: assessErasure },
  ApproveErasure: { effect: 'restrictive', decide: approveErasure },
  ExecuteErasure: { effect: 'restrictive', decide: executeErasure },
  ReportErasureTask: { effect: 'restrictive', decide: reportErasureTask },
} satisfies RulesOf<ErasureCommand>;
