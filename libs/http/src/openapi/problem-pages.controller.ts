import { Controller, Get, Header, Param } from '@nestjs/common';
import { Described, Open } from '../request/route-access.ts';
import { ResponseSchema } from '../request/decorators.ts';
import { Problem } from '../problem/problem.ts';
import { problemKinds, slugOf, type ProblemCode } from '../problem/problem-codes.ts';

/** What `type` of a problem leads to. */
@Controller('problems')
export class ProblemPagesController {
  @Get(':code')
  @Described('What an error code means', 'A page about a code: when it is answered, and what to do.')
  @Open()
  @ResponseSchema({ media: ['text/markdown'] })
  @Header('Content-Type', 'text/markdown; charset=utf-8')
  page(@Param('code') slug: string): string {
    const code = (Object.keys(problemKinds) as ProblemCode[]).find((known) => slugOf(known) === slug);
    if (!code) throw new Problem('NOT_FOUND');
    const { title, status, when, remedy } = problemKinds[code];
    return `# ${title}\n\n\`${code}\`, status ${status}\n\n**When.** ${when}\n\n**What to do.** ${remedy}\n`;
  }
}
