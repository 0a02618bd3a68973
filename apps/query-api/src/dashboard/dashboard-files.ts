import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

export interface DashboardFile {
  readonly type: string;
  readonly text: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The built application, beside this one. */
const folder = new URL('../../../dashboard/', import.meta.url);

/** Its files by name, those of the folder of assets with it; read once, for they change with a build alone. */
export function dashboardFiles(): ReadonlyMap<string, DashboardFile> {
  const files = new Map<string, DashboardFile>();
  for (const place of ['', 'assets/']) for (const name of namesIn(place)) files.set(place + name, fileOf(place + name));
  return files;
}

/** None where nothing was built. */
function namesIn(place: string): readonly string[] {
  try {
    return readdirSync(new URL(place, folder)).filter((name) => extname(name) in types);
  } catch {
    return [];
  }
}

const fileOf = (name: string): DashboardFile => ({
  type: `${types[extname(name)]!}; charset=utf-8`,
  text: readFileSync(new URL(name, folder), 'utf8'),
});
