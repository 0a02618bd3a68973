import { Controller, Post } from '@nestjs/common';
import { HttpExchange, CommandRoute, ValidatedBody, type Exchange } from '#http';
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
  request(@ValidatedBody(RequestErasureBody) body: RequestErasureBody, @HttpExchange() exchange: Exchange) {
    return this.commands.bySubject(exchange, 'RequestErasure', body);
  }

  @Post(':erasureId/assessment')
  @CommandRoute('operator')
  assess(@ValidatedBody(AssessErasureBody) body: AssessErasureBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'AssessErasure', body);
  }

  @Post(':erasureId/approval')
  @CommandRoute('approver')
  approve(@ValidatedBody(ApproveErasureBody) body: ApproveErasureBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'ApproveErasure', body);
  }

  @Post(':erasureId/execution')
  @CommandRoute('operator')
  execute(@ValidatedBody(ExecuteErasureBody) body: ExecuteErasureBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'ExecuteErasure', body);
  }

  @Post(':erasureId/tasks/:system/report')
  @CommandRoute('service-command', 'operator')
  report(@ValidatedBody(ReportErasureTaskBody) body: ReportErasureTaskBody, @HttpExchange() exchange: Exchange) {
    return this.commands.byController(exchange, 'ReportErasureTask', body);
  }
}
