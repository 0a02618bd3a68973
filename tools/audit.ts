import { spawnSync } from 'node:child_process';
import { findings, isAccepted, pinned, type Finding } from './supply-chain/advisories.ts';
import { productionPackages, root } from './supply-chain/lock.ts';

/**
 * `npm run audit`: known vulnerabilities of what runs in production. Exit code 1 where one is not accepted. With `--offline` the
 * registry is not asked: what was published since is no fault of a change.
 */
const list = pinned();
const found = (process.argv.includes('--offline') ? undefined : asked()) ?? fromTheList();
for (const finding of found) {
  const state = isAccepted(finding, list) ? 'accepted' : 'FOUND';
  console.log(`${state} ${finding.id} ${finding.package} ${finding.version}: ${finding.title}`);
}
const open = found.filter((finding) => !isAccepted(finding, list));
console.log(open.length === 0 ? 'No vulnerability is open.' : `${open.length} are open.`);
process.exitCode = open.length === 0 ? 0 : 1;

interface AuditReport {
  readonly vulnerabilities?: Readonly<Record<string, { readonly range: string; readonly via: readonly (string | Via)[] }>>;
}
interface Via {
  readonly url: string;
  readonly title: string;
}

/** What the registry knows today; undefined where it cannot answer. */
function asked(): readonly Finding[] | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const { vulnerabilities } = JSON.parse(stdout || '{}') as AuditReport;
  if (!vulnerabilities) return undefined;
  return Object.entries(vulnerabilities).flatMap(([name, { range, via }]) =>
    via.flatMap((each) =>
      typeof each === 'string' ? [] : [{ id: each.url.split('/').at(-1)!, package: name, version: range, title: each.title }],
    ),
  );
}

function fromTheList(): readonly Finding[] {
  console.log(`Without the registry. By the pinned list of ${list.advisories.length} advisories, gathered on ${list.gathered}:`);
  return findings(productionPackages(), list);
}
