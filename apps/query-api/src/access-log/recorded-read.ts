import { Readable } from 'node:stream';
import { applyDecorators, Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { concatMap, type Observable } from 'rxjs';
import type { LedgerRequest } from '#http';
import { RecordedReads } from './recorded-reads.ts';

/**
 * For routes that show details of subjects: each answer is recorded in the access log before it is sent (trust 5). A refused
 * request shows nothing and is not recorded.
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
    try {
      await this.reads.record({ request: http.getRequest<LedgerRequest>() }, itemsIn(answer));
    } catch (error) {
      // Nothing is shown when the read cannot be recorded, and a revision is a detail too.
      http.getResponse<{ removeHeader(name: string): void }>().removeHeader('etag');
      throw error;
    }
    return answer;
  }
}

const itemsIn = (answer: { readonly items?: readonly unknown[] }): number => answer.items?.length ?? 1;
