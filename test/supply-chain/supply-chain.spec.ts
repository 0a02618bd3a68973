import { describe, expect, it } from '@jest/globals';
import { findings, isAccepted, pinned } from '../../tools/supply-chain/advisories.ts';
import { productionBom } from '../../tools/supply-chain/bom.ts';
import { otherwiseLicensed } from '../../tools/supply-chain/licences.ts';
import { idOf, lockedPackages, productionPackages } from '../../tools/supply-chain/lock.ts';

const advisories = pinned();

describe('the packages', () => {
  it('are pinned by their content', () => {
    expect(lockedPackages().length).toBeGreaterThan(500);
    const notPinned = lockedPackages().filter(({ integrity = '' }) => !integrity.startsWith('sha512-'));
    expect(notPinned.map(idOf)).toEqual([]);
  });

  it('may be handed on by their licences', () => {
    expect(otherwiseLicensed(productionPackages())).toEqual([]);
    const others = [
      { name: 'theirs', version: '1.0.0', license: 'AGPL-3.0-only' },
      { name: 'nobodys', version: '1.0.0' },
    ];
    expect(otherwiseLicensed(others)).toEqual(['theirs@1.0.0: AGPL-3.0-only', 'nobodys@1.0.0: none']);
  });

  it('have no known vulnerability that is not accepted', () => {
    const open = findings(productionPackages(), advisories).filter((finding) => !isAccepted(finding, advisories));
    expect(open).toEqual([]);
  });

  it('are looked up by their versions', () => {
    const found = (name: string, version: string) => findings([{ name, version }], advisories).map(({ id }) => id);
    expect(found('fastify', '5.8.4')).toEqual(['CVE-2026-33806']);
    expect([found('fastify', '5.8.5'), found('fastify-of-others', '5.8.4')]).toEqual([[], []]);
    expect(found('fastify', '5.0.0-rc.1')).toContain('GHSA-jx2c-rxcm-jvmq');
  });

  it('are why an advisory is accepted: one that is no longer found is taken from the list', () => {
    const found = findings(productionPackages(), advisories);
    const needless = advisories.accepted.filter(({ id }) => !found.some((finding) => finding.id === id));
    expect(needless).toEqual([]);
  });
});

describe('npm run sbom', () => {
  it('lists every package that runs in production, with its hash, and no other', () => {
    const { bomFormat, metadata, components, dependencies } = productionBom();
    expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'consent-ledger']);
    expect(new Set(components.map(idOf))).toEqual(new Set(productionPackages().map(idOf)));
    for (const { purl, hashes, licenses } of components) {
      expect([purl, hashes?.[0]?.alg, licenses?.length]).toEqual([expect.stringMatching(/^pkg:npm\//), 'SHA-512', 1]);
    }
    const refs = new Set(dependencies.map(({ ref }) => ref));
    expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
  });
});
