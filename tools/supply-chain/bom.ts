import { spawnSync } from 'node:child_process';
import { idOf, productionPackages, root } from './lock.ts';

/** The part of CycloneDX that is looked into. */
export interface Bom {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly 'bom-ref': string; readonly name: string } };
  readonly components: readonly {
    readonly 'bom-ref': string;
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses?: readonly object[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * The packages that run in production, as npm describes them from the lock file. npm's own `--omit dev` leaves out what is also
 * needed for development, so everything is listed and the rest taken away here.
 */
export function productionBom(): Bom {
  const args = ['sbom', '--package-lock-only', '--offline', '--sbom-format=cyclonedx', '--sbom-type=application'];
  const { stdout, stderr, status } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`npm could not describe the packages: ${stderr}`);
  const bom = JSON.parse(stdout) as Bom;
  const production = new Set(productionPackages().map(idOf));
  const components = bom.components.filter((component) => production.has(idOf(component)));
  const refs = new Set([bom.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  // npm takes the name of the folder.
  const component = { ...bom.metadata.component, name: bom.metadata.component['bom-ref'].split('@')[0]! };
  return { ...bom, metadata: { ...bom.metadata, component }, components, dependencies };
}
