import type { Cruised } from './cruise.ts';

/** The imports between folders of one lib or app from which a way leads back: none has a reading order. Tests may look anywhere. */
export function folderCircles({ modules }: Pick<Cruised, 'modules'>): readonly string[] {
  const edges = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    if (from === undefined || /\.spec\.ts$|\/testing\//.test(source)) continue;
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved);
      if (to === undefined || to === from || roomOf(to) !== roomOf(from)) continue;
      edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return [...edges]
    .flatMap(([from, targets]) => [...targets].map((to) => ({ from, to })))
    .filter(({ from, to }) => reached(to, edges).has(from))
    .map(({ from, to }) => `${from} -> ${to}`)
    .sort();
}

const folderOf = (file: string): string | undefined => /^(?:libs|apps)\/[^/]+\/src\/[^/]+(?=\/)/.exec(file)?.[0];
const roomOf = (folder: string): string => folder.slice(0, folder.indexOf('/src/'));

function reached(start: string, edges: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set([start]);
  for (const folder of found) for (const next of edges.get(folder) ?? []) found.add(next);
  return found;
}
