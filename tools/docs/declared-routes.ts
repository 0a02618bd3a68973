import 'reflect-metadata';
import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import type { RouteMetadata } from '#http';

export interface DeclaredRoute {
  /** `POST /v1/purposes/:purposeId/revisions`. */
  readonly route: string;
  readonly metadata: RouteMetadata;
}

type AnyModule = Type | DynamicModule;

/** Every route of a module, as its controllers declare them, by name. */
export function routesOf(root: DynamicModule): readonly DeclaredRoute[] {
  const routes = new Map(
    controllersOf(root)
      .flatMap(routesIn)
      .map((declared) => [declared.route, declared]),
  );
  return [...routes.keys()].sort().map((route) => routes.get(route)!);
}

/** Nest keeps the arguments of its decorators as metadata under these names. */
const metadata = <T>(name: string, of: object): T | undefined => Reflect.getMetadata(name, of) as T | undefined;

function controllersOf(module: AnyModule): readonly Type[] {
  const dynamic = 'module' in module ? module : undefined;
  const type = dynamic ? dynamic.module : (module as Type);
  const imported = [...(metadata<AnyModule[]>('imports', type) ?? []), ...((dynamic?.imports ?? []) as AnyModule[])];
  const own = [...(metadata<Type[]>('controllers', type) ?? []), ...(dynamic?.controllers ?? [])];
  return [...own, ...imported.flatMap(controllersOf)];
}

function routesIn(controller: Type): readonly DeclaredRoute[] {
  const bases = [metadata<string | string[]>('path', controller) ?? ''].flat();
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = metadata<RequestMethod>('method', prototype[name]!);
    if (method === undefined) return [];
    const own = metadata<string>('path', prototype[name]!) ?? '';
    return bases.map((base) => {
      const path = [base, own].join('/').replaceAll(/\/+/g, '/').replace(/\/$/, '');
      return {
        route: `${RequestMethod[method]} ${path.startsWith('/') ? path : `/${path}`}`,
        metadata: metadata<RouteMetadata>('__fastify_route_config__', prototype[name]!) ?? {},
      };
    });
  });
}
