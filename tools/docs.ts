import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './docs/pages.ts';

/** `npm run docs` writes the pages anew. */
for (const [name, page] of Object.entries(pages)) writeFileSync(join(import.meta.dirname, '../docs', name), page());
