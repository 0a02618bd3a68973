import { Controller, Post } from '@nestjs/common';
import { CurrentContext, CommandRoute, ValidatedBody, type RequestContext } from '#http';
import { Commands } from '../commands.ts';
import {
  ApproveErasureBody,
  AssessErasureBody,
  ExecuteErasureBody,
  ReportErasureTaskBody,
  RequestErasureBody,
} from './erasure.body.ts';

@Controller('v1/subjects/:subjectRef/erasures')
export class ErasureController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @CommandRoute('service-command', 'operator')
  request(@ValidatedBody(RequestErasureBody) body: RequestErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.bySubject(context, 'RequestErasure', body);
  }

  @Post(':erasureId/assessment')
  @CommandRoute('operator')
  assess(@ValidatedBody(AssessErasureBody) body: AssessErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'AssessErasure', body);
  }

  @Post(':erasureId/approval')
  @CommandRoute('approver')
  approve(@ValidatedBody(ApproveErasureBody) body: ApproveErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'ApproveErasure', body);
  }

  @Post(':erasureId/execution')
  @CommandRoute('operator')
  execute(@ValidatedBody(ExecuteErasureBody) body: ExecuteErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'ExecuteErasure', body);
  }

  @Post(':erasureId/tasks/:system/report')
  @CommandRoute('service-command', 'operator')
  report(@ValidatedBody(ReportErasureTaskBody) body: ReportErasureTaskBody, @CurrentContext() context: RequestContext) {
    return this.commands.byController(context, 'ReportErasureTask', body);
  }
}
