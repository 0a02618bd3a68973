import 'reflect-metadata';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Role } from '#access';

/** Who may call a route. A route that declares neither is closed to everybody. */
export interface RouteAccess {
  readonly roles?: readonly Role[];
  readonly open?: true;
}

/** Only tokens with one of these roles may call the route. */
export const Roles = (...wanted: readonly Role[]): MethodDecorator => routeMetadata({ roles: wanted } satisfies RouteAccess);

/** The route needs no token. */
export const Open = (): MethodDecorator => routeMetadata({ open: true } satisfies RouteAccess);

/** What a route is called and what it is for, for the API document. */
export interface RouteDescription {
  readonly summary: string;
  readonly description: string;
}

/** The route's name and purpose, as the API document says them. A rule that it enforces is cited: `(domain-model 6)`. */
export const Described = (summary: string, description: string): MethodDecorator =>
  routeMetadata({ described: { summary, description } satisfies RouteDescription });

/** Adds to the metadata of a route, which hooks read from Fastify before the body. */
export function routeMetadata(added: object): MethodDecorator {
  return (target, key, descriptor) => {
    const present = Reflect.getMetadata(routeConfig, descriptor.value as object) as object | undefined;
    RouteConfig({ ...present, ...added })(target, key, descriptor);
  };
}

/** Where Nest's RouteConfig keeps its values. */
const routeConfig = '__fastify_route_config__';
