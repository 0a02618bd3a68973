import { productionBom } from './supply-chain/bom.ts';

/** `npm run -s sbom`: what runs in production, as CycloneDX. */
process.stdout.write(`${JSON.stringify(productionBom(), null, 2)}\n`);
