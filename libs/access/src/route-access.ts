import 'reflect-metadata';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Role } from './principal.ts';

/** What a route asks of its caller. A route that says neither is open to nobody. */
export interface RouteAccess {
  readonly roles?: readonly Role[];
  readonly open?: true;
}

/** Only tokens with one of these roles may call the route. */
export const Roles = (...wanted: readonly Role[]): MethodDecorator => routeMetadata({ roles: wanted } satisfies RouteAccess);

/** The route needs no token. */
export const Open = (): MethodDecorator => routeMetadata({ open: true } satisfies RouteAccess);

/** Adds to what Fastify is told of a route, so that hooks can read it before the body is. */
export function routeMetadata(facts: object): MethodDecorator {
  return (target, key, descriptor) => {
    const said = Reflect.getMetadata(routeConfig, descriptor.value as object) as object | undefined;
    RouteConfig({ ...said, ...facts })(target, key, descriptor);
  };
}

/** Where RouteConfig keeps what it is told. */
const routeConfig = '__fastify_route_config__';
