import { Controller, Post } from '@nestjs/common';
import { Exchanged, Records, Said, type Exchange } from '#http';
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
  @Records('service-command', 'operator')
  request(@Said(RequestErasureBody) body: RequestErasureBody, @Exchanged() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'RequestErasure', body);
  }

  @Post(':erasureId/assessment')
  @Records('operator')
  assess(@Said(AssessErasureBody) body: AssessErasureBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'AssessErasure', body);
  }

  @Post(':erasureId/approval')
  @Records('approver')
  approve(@Said(ApproveErasureBody) body: ApproveErasureBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'ApproveErasure', body);
  }

  @Post(':erasureId/execution')
  @Records('operator')
  execute(@Said(ExecuteErasureBody) body: ExecuteErasureBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'ExecuteErasure', body);
  }

  @Post(':erasureId/tasks/:system/report')
  @Records('service-command', 'operator')
  report(@Said(ReportErasureTaskBody) body: ReportErasureTaskBody, @Exchanged() exchange: Exchange) {
    return this.commands.byController(exchange, 'ReportErasureTask', body);
  }
}
