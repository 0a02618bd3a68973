import type { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, HttpCode, Post, type ExecutionContext } from '@nestjs/common';
import type { Role } from '#access';
import { validated, type BodyClass } from '../body/validate.ts';
import { routeMetadata } from './route-access.ts';
import type { ComponentSchema, NamedSchema, RouteResponse } from './route-response.ts';
import { invalid } from '../problem/problem.ts';
import type { FastifyReply } from 'fastify';
import type { LedgerRequest, RouteMetadata } from './ledger-request.ts';
import { query, type QuerySchema } from './query-parameters.ts';

const requestOf = (context: ExecutionContext): LedgerRequest => context.switchToHttp().getRequest<LedgerRequest>();

/** A route that records: below its controller's path, for tokens with one of these roles. */
export interface RecordingRoute<Response> {
  readonly path: string;
  readonly roles: readonly Role[];
  /** The command restricts processing, or may. */
  readonly restrictive?: boolean;
  readonly response: ComponentSchema<Response>;
}

/** A POST route with an Idempotency-Key; its method must answer what the route declares. */
export const CommandRoute =
  <Response>({ path, roles, restrictive = false, response: shape }: RecordingRoute<Response>) =>
  <Method extends (...args: never[]) => Promise<Response>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const response = { status: 201, media: ['application/json'], shape };
    const metadata = routeMetadata({ roles, command: true, restrictive, response } satisfies RouteMetadata);
    applyDecorators(Post(path), metadata)(target, key, descriptor);
  };

/** The route reads for tokens with one of these roles, and takes a Ledger-Min-Position. */
export const ReadRoute = (...roles: readonly Role[]): MethodDecorator =>
  routeMetadata({ roles, read: true } satisfies RouteMetadata);

/** The body that the route itself checks, for the document. */
export const RequestSchema = (takes: NamedSchema): MethodDecorator =>
  routeMetadata({ requestBody: takes } satisfies RouteMetadata);

/** What the route answers; 200 and JSON unless given. Its method must answer what the schema says, or a stream of its pieces. */
export const ResponseSchema =
  <Response>({ status = 200, media = ['application/json'], ...schemas }: Partial<RouteResponse<Response>>) =>
  <Method extends (...args: never[]) => Answered<Response>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const metadata = routeMetadata({ response: { status, media, ...schemas } } satisfies RouteMetadata);
    applyDecorators(HttpCode(status), metadata)(target, key, descriptor);
  };

type Answered<Response> = Response | Promise<Response | Readable>;

/** Strings of the route's body may be this many bytes long; the body itself four times that. */
export const LongTexts = (stringBytes: number): MethodDecorator => routeMetadata({ stringBytes, bodyBytes: 4 * stringBytes });

/** The body of the route may have this many bytes. */
export const LargeBody = (bodyBytes: number): MethodDecorator => routeMetadata({ bodyBytes });

/** The route reads lines of JSON as they come. */
export const LinesRoute = (): MethodDecorator => routeMetadata({ lines: true });

/** Each member of this list in the body is answered for itself: what is wrong with one refuses no other. */
export const ItemsRoute = (items: string): MethodDecorator => routeMetadata({ items });

/** Request and reply, for handlers that need more of them than their other parameters give. */
export interface RequestContext {
  readonly request: LedgerRequest;
  readonly reply: FastifyReply;
}

export const CurrentContext = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext => {
  const http = context.switchToHttp();
  return { request: http.getRequest<LedgerRequest>(), reply: http.getResponse<FastifyReply>() };
});

/** The body, checked by its class; the parameter has that class as its type. */
export const ValidatedBody =
  <Body extends object>(type: BodyClass<Body>) =>
  <Controller extends object, Key extends keyof Controller, Index extends number>(
    target: Controller,
    key: Key,
    index: Body extends ParameterAt<Controller[Key], Index> ? Index : never,
  ): void =>
    declaring({ requestBody: type }, validatedBody(type))(target, key as string | symbol, index);

type ParameterAt<Method, Index> = Method extends (...parameters: infer Parameters) => unknown
  ? Parameters[Index & keyof Parameters]
  : never;

const validatedBody = createParamDecorator((type: BodyClass<object>, context: ExecutionContext): object =>
  validated(type, requestOf(context).body),
);

/** The query parameters, each parsed by its reader; any other is 400. */
export const ValidatedQuery = (schema: QuerySchema): ParameterDecorator =>
  declaring({ queryParameters: schema }, validatedQuery(schema));

const validatedQuery = createParamDecorator((schema: QuerySchema, context: ExecutionContext): object =>
  query(requestOf(context).query, schema),
);

/** A header that only this route takes, and the rule that a bad one breaks. */
export const RequestHeader = (header: Header): ParameterDecorator => declaring({ header }, requestHeader(header));

type Header = NonNullable<RouteMetadata['header']>;

const requestHeader = createParamDecorator(({ name, read, rule }: Header, context: ExecutionContext): unknown => {
  const value = requestOf(context).headers[name.toLowerCase()];
  const parsed = typeof value === 'string' ? read(value) : undefined;
  if (value !== undefined && parsed === undefined) throw invalid({ pointer: '', rule });
  return parsed;
});

/** A parameter decorator that also adds to the metadata of its route. */
const declaring =
  (metadata: RouteMetadata, parameter: ParameterDecorator): ParameterDecorator =>
  (target, key, index) => {
    routeMetadata(metadata)(target, key!, Object.getOwnPropertyDescriptor(target, key!)!);
    parameter(target, key, index);
  };
