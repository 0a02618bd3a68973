import { Controller, Inject, Post } from '@nestjs/common';
import { explainDecision, type ExplainedDecision } from '#application';
import { CurrentContext, Described, ReadRoute, type RequestContext, RequestSchema, ResponseSchema } from '#http';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { decisionRequestOf, question } from './decision.body.ts';
import { explanation } from './decision.schema.ts';
import { minimumPositionOf } from './minimum-position-of.ts';
import { recordedOf } from './past-questions.ts';

@Controller('v1/decisions/explain')
export class ExplanationController {
  constructor(
    private readonly reads: RecordedReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  /** The path names facts about the subject, so it is recorded before it is sent. LEDGER_STALE shows none. */
  @Post()
  @Described(
    'Why an answer is as it is',
    'Answers a question with the steps that led to the answer, and the events that each step found (domain-model 7).',
  )
  @ReadRoute('operator', 'auditor')
  @RequestSchema(question)
  @ResponseSchema({ shape: explanation })
  async explain(@CurrentContext() { request, reply }: RequestContext): Promise<ExplainedDecision> {
    const asked = decisionRequestOf(request.body);
    const { controllerId } = request.verified.principal!;
    const minimumPosition = minimumPositionOf(request);
    const answer = await explainDecision(this.context, {
      controllerId,
      request: asked,
      ...(minimumPosition && { minimumPosition }),
    });
    if (answer.position === null) return answer;
    await this.reads.record({ request }, 1, recordedOf([asked]));
    void reply.header('ledger-position', answer.position);
    return answer;
  }
}
