import { Readable } from 'node:stream';
import { applyDecorators, Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import type { LedgerRequest, RequestContext } from '#http';
import { isLong, piecesOf } from '../reads/long-answer.ts';
import { RecordedReads } from './recorded-reads.ts';

/**
 * For routes that show details of subjects: each answer is recorded in the access log before it is sent (trust 5). A refused
 * request shows nothing and is not recorded. A long answer is sent in pieces.
 */
export const RecordedRead = (): MethodDecorator => applyDecorators(UseInterceptors(RecordBeforeSending));

@Injectable()
class RecordBeforeSending implements NestInterceptor {
  constructor(private readonly reads: RecordedReads) {}

  intercept(context: ExecutionContext, handler: CallHandler<object>): Observable<object> {
    return handler.handle().pipe(concatMap((answer) => this.recorded(answer, context)));
  }

  private async recorded(answer: object, context: ExecutionContext): Promise<object> {
    // How many items a stream shows is not known here: its handler has recorded the read.
    if (answer instanceof Readable) return answer;
    const http = context.switchToHttp();
    const reply = http.getResponse<RequestContext['reply']>();
    try {
      await this.reads.record({ request: http.getRequest<LedgerRequest>() }, itemsIn(answer));
    } catch (error) {
      // Nothing is shown when the read cannot be recorded, and a revision is a detail too.
      void reply.removeHeader('etag');
      throw error;
    }
    if (!isLong(answer)) return answer;
    void reply.type('application/json; charset=utf-8');
    return Readable.from(piecesOf(answer), { objectMode: false });
  }
}

const itemsIn = (answer: { readonly items?: readonly unknown[] }): number => answer.items?.length ?? 1;
