import { Readable } from 'node:stream';
import { applyDecorators, Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import type { LedgerRequest } from '#http';
import { RecordedReads } from './recorded-reads.ts';

/**
 * The route shows details of subjects: each of its answers is in the access log before it is released (trust 5). A refused
 * request shows nothing and is not recorded.
 */
export const RecordedRead = (): MethodDecorator => applyDecorators(UseInterceptors(BeforeRelease));

/** Stands between a handler's answer and the wire. */
@Injectable()
class BeforeRelease implements NestInterceptor {
  constructor(private readonly reads: RecordedReads) {}

  intercept(context: ExecutionContext, handler: CallHandler<object>): Observable<object> {
    return handler.handle().pipe(concatMap((answer) => this.recorded(answer, context)));
  }

  private async recorded(answer: object, context: ExecutionContext): Promise<object> {
    // A stream is not at hand as a whole: who opens it has recorded what it shows.
    if (answer instanceof Readable) return answer;
    const http = context.switchToHttp();
    try {
      await this.reads.record({ request: http.getRequest<LedgerRequest>() }, shownIn(answer));
    } catch (error) {
      // A revision is a detail too.
      http.getResponse<{ removeHeader(name: string): void }>().removeHeader('etag');
      throw error;
    }
    return answer;
  }
}

const shownIn = (answer: { readonly items?: readonly unknown[] }): number => answer.items?.length ?? 1;
