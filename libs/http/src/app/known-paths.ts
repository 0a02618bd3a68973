import type { FastifyInstance } from 'fastify';

/** Which methods a path has, for 405 and its Allow header. Fastify itself only knows that nothing matched. */
export class KnownPaths {
  private readonly routes: { readonly pattern: RegExp; readonly method: string }[] = [];

  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      const pattern = new RegExp(
        `^${url
          .replaceAll(/:[^/]+/g, '[^/]+')
          .replaceAll('.', '\\.')
          .replace('*', '.+')}$`,
      );
      for (const name of [method].flat()) this.routes.push({ pattern, method: name });
    });
  }

  /** The methods of a path; none where it is unknown. */
  allowed(url: string): readonly string[] {
    const path = url.split('?', 1)[0]!;
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))].sort();
  }
}
