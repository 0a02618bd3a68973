import { Readable } from 'node:stream';
import { Controller, Inject, Post } from '@nestjs/common';
import type { DecisionAnswer } from '#application';
import {
  CurrentContext,
  Described,
  invalid,
  type LedgerRequest,
  ItemsRoute,
  LargeBody,
  LinesRoute,
  ReadRoute,
  type RequestContext,
  RequestSchema,
  ResponseSchema,
} from '#http';
import { answerLines } from './answer-lines.ts';
import { answeredLine, decision, results, type DecisionResults } from './decision.schema.ts';
import { maxBatch, question, questions } from './decision.body.ts';
import { minimumPositionOf } from './minimum-position-of.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { Decisions, type DecisionResult } from './decisions.ts';

/** A hundred questions with every field of the greatest length and a dozen categories each: no other limit is met before. */
const batchBytes = 256 * 1024;

@Controller('v1/decisions')
export class DecisionController {
  constructor(
    private readonly decisions: Decisions,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Post()
  @Described(
    'May these data be processed?',
    'Answers whether data of these categories may be processed for this purpose. A denial is a 200 as well: read `decision`, and treat what is no answer as DENY (domain-model 7).',
  )
  @ReadRoute('service-decision', 'operator', 'auditor')
  @RequestSchema(question)
  @ResponseSchema({ shape: decision })
  async decide(@CurrentContext() { request, reply }: RequestContext): Promise<DecisionAnswer> {
    const answer = await this.decisions.answer(request, request.body, minimumPositionOf(request));
    if (answer.position !== null) void reply.header('ledger-position', answer.position);
    return answer;
  }

  @Post('batch')
  @Described(
    'Up to 100 questions at once',
    'Answers each question by itself, in order: never 200 over hidden errors (domain-model 7).',
  )
  @ReadRoute('service-decision', 'operator', 'auditor')
  @ItemsRoute('decisions')
  @LargeBody(batchBytes)
  @RequestSchema(questions)
  @ResponseSchema({ shape: results })
  async batch(@CurrentContext() { request, reply }: RequestContext): Promise<DecisionResults> {
    const results = await this.decisions.results(request, questionsOf(request), minimumPositionOf(request));
    const position = smallestPosition(results);
    if (position !== undefined) void reply.header('ledger-position', position.toString());
    return { results };
  }

  @Post('stream')
  @Described(
    'Many questions, line by line',
    'Answers up to 100,000 questions while it reads them, one line for each, in order. A bad line is answered with a problem and the rest go on (domain-model 7).',
  )
  @ReadRoute('service-decision', 'operator', 'auditor')
  @LinesRoute()
  @RequestSchema(question)
  @ResponseSchema({ media: ['application/x-ndjson'], piece: answeredLine })
  stream(@CurrentContext() { request, reply }: RequestContext): Readable {
    const minimumPosition = minimumPositionOf(request);
    const principal = request.verified.principal!;
    this.context.openStreams.open(principal, reply.raw);
    const questions = (request.body as Readable | undefined) ?? Readable.from([]);
    const answers = answerLines(questions, {
      traceId: request.id,
      hasExpired: () => this.context.clock() >= principal.expiresAt * 1_000,
      answer: (those) => this.decisions.resultsOrFailures(request, those, minimumPosition),
    });
    // A proxy (nginx) that collects answers would hold the lines back.
    void reply.type('application/x-ndjson').header('x-accel-buffering', 'no');
    return answers;
  }
}

/** A batch as a whole is true for the smallest position of its answers. */
function smallestPosition(results: readonly DecisionResult[]): bigint | undefined {
  const positions = results.flatMap(({ decision }) => (decision?.position ? [BigInt(decision.position)] : []));
  return positions.length === 0 ? undefined : positions.reduce((one, other) => (other < one ? other : one));
}

/** A question that breaks a rule of all bodies is the problem that it is answered with. */
function questionsOf({ body, verified }: LedgerRequest): readonly unknown[] {
  const { decisions, ...rest } = body as { decisions?: unknown };
  if (Object.keys(rest).length > 0) throw invalid({ pointer: '', rule: 'unknownField' });
  if (!Array.isArray(decisions)) throw invalid({ pointer: '/decisions', rule: 'isArray' });
  if (decisions.length > maxBatch) throw invalid({ pointer: '/decisions', rule: 'tooManyMembers' });
  const errors = verified.itemErrors;
  return errors ? decisions.map((question, index) => (errors.has(index) ? invalid(errors.get(index)!) : question)) : decisions;
}
