import { Controller } from '@nestjs/common';
import type { ErasureCommand } from '#domain';
import { CommandRoute, CurrentContext, ValidatedBody, type RequestContext } from '#http';
import type { RoutesFor } from '../route/routes-for.ts';
import { CommandSender } from '../route/command-sender.ts';
import { subjectRoute } from '../route/routes.ts';
import {
  ApproveErasureBody,
  AssessErasureBody,
  ExecuteErasureBody,
  ReportErasureTaskBody,
  RequestErasureBody,
  WithdrawErasureRequestBody,
} from './erasure.body.ts';

const routes = {
  requestErasure: subjectRoute('RequestErasure', '', 'service-command', 'operator'),
  withdrawErasureRequest: subjectRoute('WithdrawErasureRequest', ':erasureId/withdrawal', 'service-command', 'operator'),
  assessErasure: subjectRoute('AssessErasure', ':erasureId/assessment', 'operator'),
  approveErasure: subjectRoute('ApproveErasure', ':erasureId/approval', 'approver'),
  executeErasure: subjectRoute('ExecuteErasure', ':erasureId/execution', 'operator'),
  reportErasureTask: subjectRoute('ReportErasureTask', ':erasureId/tasks/:system/report', 'service-command', 'operator'),
};

@Controller('v1/subjects/:subjectRef/erasures')
export class ErasureController implements RoutesFor<ErasureCommand> {
  constructor(private readonly commands: CommandSender) {}

  @CommandRoute(routes.requestErasure)
  requestErasure(@ValidatedBody(RequestErasureBody) body: RequestErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.requestErasure, body, context);
  }

  @CommandRoute(routes.withdrawErasureRequest)
  withdrawErasureRequest(
    @ValidatedBody(WithdrawErasureRequestBody) body: WithdrawErasureRequestBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.withdrawErasureRequest, body, context);
  }

  @CommandRoute(routes.assessErasure)
  assessErasure(@ValidatedBody(AssessErasureBody) body: AssessErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.assessErasure, body, context);
  }

  @CommandRoute(routes.approveErasure)
  approveErasure(@ValidatedBody(ApproveErasureBody) body: ApproveErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.approveErasure, body, context);
  }

  @CommandRoute(routes.executeErasure)
  executeErasure(@ValidatedBody(ExecuteErasureBody) body: ExecuteErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.executeErasure, body, context);
  }

  @CommandRoute(routes.reportErasureTask)
  reportErasureTask(
    @ValidatedBody(ReportErasureTaskBody) body: ReportErasureTaskBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.reportErasureTask, body, context);
  }
}
