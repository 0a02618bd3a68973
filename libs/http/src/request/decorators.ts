import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { routeFacts, type Principal, type Role } from '#access';
import { validated, type BodyClass } from '../body/validate.ts';
import type { FastifyReply } from 'fastify';
import type { LedgerRequest } from './ledger-request.ts';

const requestOf = (context: ExecutionContext): LedgerRequest => context.switchToHttp().getRequest<LedgerRequest>();

/** The route records something for tokens with one of these roles, and needs an Idempotency-Key. */
export const Records = (...roles: readonly Role[]): MethodDecorator => routeFacts({ roles, command: true });

/** Strings of the route's body may be this many bytes long; the body itself four times that. */
export const LongTexts = (stringBytes: number): MethodDecorator => routeFacts({ stringBytes, bodyBytes: 4 * stringBytes });

/** The route's body may have this many keys. */
export const ManyKeys = (keys: number): MethodDecorator => routeFacts({ keys });

/** The route reads lines of JSON as they come. */
export const ReadsLines = (): MethodDecorator => routeFacts({ lines: true });

/** Who is calling. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Principal => requestOf(context).known.principal!,
);

/** Request and reply, for what no other decorator says. */
export interface Exchange {
  readonly request: LedgerRequest;
  readonly reply: FastifyReply;
}

export const Exchanged = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  return { request: http.getRequest<LedgerRequest>(), reply: http.getResponse<FastifyReply>() };
});

/** The body, as its class says. */
export const Said = createParamDecorator((type: BodyClass<object>, context: ExecutionContext): object =>
  validated(type, requestOf(context).body),
);
