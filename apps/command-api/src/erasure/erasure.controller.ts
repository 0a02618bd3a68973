import { Controller } from '@nestjs/common';
import type { ErasureCommand } from '#domain';
import { CommandRoute, CurrentContext, Described, LargeBody, type RequestContext, ValidatedBody } from '#http';
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

/** Bytes of an execution: 200 tasks, each with a dozen of the longest categories. */
const executionBytes = 256 * 1024;

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
  @Described(
    'Request an erasure',
    'Opens a case about the erasure of data, on one of the grounds of Art. 17(1) (domain-model 6, "Erasure").',
  )
  requestErasure(@ValidatedBody(RequestErasureBody) body: RequestErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.requestErasure, body, context);
  }

  @CommandRoute(routes.withdrawErasureRequest)
  @Described(
    'Take back a request to erase',
    'Records that the person no longer asks for the erasure, before it is executed (domain-model 6, "Erasure").',
  )
  withdrawErasureRequest(
    @ValidatedBody(WithdrawErasureRequestBody) body: WithdrawErasureRequestBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.withdrawErasureRequest, body, context);
  }

  @CommandRoute(routes.assessErasure)
  @Described(
    'Assess an erasure',
    'Says for each data category whether it will be erased, made anonymous or kept, and by which exemption. The answer has the digest that the approval must name (domain-model 6, "Erasure").',
  )
  assessErasure(@ValidatedBody(AssessErasureBody) body: AssessErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.assessErasure, body, context);
  }

  @CommandRoute(routes.approveErasure)
  @Described(
    'Approve an erasure',
    'A second person approves exactly the assessment whose digest is named: nobody erases alone (domain-model 6, "Erasure").',
  )
  approveErasure(@ValidatedBody(ApproveErasureBody) body: ApproveErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.approveErasure, body, context);
  }

  @CommandRoute(routes.executeErasure)
  @Described(
    'Execute an erasure',
    'Fences the subject and gives each system its task. From here on nothing permissive is recorded for what is erased (domain-model 6, "Erasure").',
  )
  @LargeBody(executionBytes)
  executeErasure(@ValidatedBody(ExecuteErasureBody) body: ExecuteErasureBody, @CurrentContext() context: RequestContext) {
    return this.commands.send(routes.executeErasure, body, context);
  }

  @CommandRoute(routes.reportErasureTask)
  @Described(
    'Report a task of an erasure',
    'Says that a system has carried out its task, or failed. The last report completes the case (domain-model 6, "Erasure").',
  )
  reportErasureTask(
    @ValidatedBody(ReportErasureTaskBody) body: ReportErasureTaskBody,
    @CurrentContext() context: RequestContext,
  ) {
    return this.commands.send(routes.reportErasureTask, body, context);
  }
}
