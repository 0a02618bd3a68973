import type { Readable } from 'node:stream';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Roles } from '#access';
import { Exchanged, invalid, ManyKeys, minPosition, ReadsLines, type Exchange } from '#http';
import { answerLines } from './answer-lines.ts';
import { Decisions } from './decisions.ts';

const maxBatch = 100;

@Controller('v1/decisions')
export class DecisionController {
  constructor(private readonly decisions: Decisions) {}

  @Post()
  @HttpCode(200)
  @Roles('service-decision', 'operator', 'auditor')
  async decide(@Exchanged() { request, reply }: Exchange): Promise<object> {
    const answer = await this.decisions.one(request.known.principal!, request.body, minPosition(request.headers));
    if (answer.position !== null) void reply.header('ledger-position', answer.position);
    return answer;
  }

  @Post('batch')
  @HttpCode(200)
  @Roles('service-decision', 'operator', 'auditor')
  @ManyKeys(maxBatch * 20)
  async batch(@Exchanged() { request }: Exchange): Promise<object> {
    const asked = questionsOf(request.body);
    const min = minPosition(request.headers);
    const results = [];
    for (const one of asked) results.push(await this.decisions.item(request.known.principal!, request.id, one, min));
    return { results };
  }

  @Post('stream')
  @HttpCode(200)
  @Roles('service-decision', 'operator', 'auditor')
  @ReadsLines()
  stream(@Exchanged() { request, reply }: Exchange): Readable {
    const min = minPosition(request.headers);
    const answers = answerLines(request.body as Readable, (question) =>
      this.decisions.item(request.known.principal!, request.id, question, min),
    );
    void reply.type('application/x-ndjson');
    return answers;
  }
}

function questionsOf(body: unknown): readonly unknown[] {
  const { decisions, ...rest } = body as { decisions?: unknown };
  if (Object.keys(rest).length > 0) throw invalid({ pointer: '', rule: 'unknownField' });
  if (!Array.isArray(decisions)) throw invalid({ pointer: '/decisions', rule: 'isArray' });
  if (decisions.length > maxBatch) throw invalid({ pointer: '/decisions', rule: 'tooManyMembers' });
  return decisions;
}
