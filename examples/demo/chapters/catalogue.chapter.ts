import { readCatalogue, readRetentionClasses } from '../../crm-policy/catalogue.ts';
import type { Chapter, DemoContext } from '../chapter.ts';

interface PurposeRow {
  purposeId: string;
  versions: { dataCategories: { id: string; retentionClass?: string }[]; lawfulBases: string[] }[];
}

/** Policy, purposes and regime of a real CRM vendor, each from a sentence of its privacy policy. */
export const catalogueChapter: Chapter = {
  title: 'The catalogue: what the policy says, as the ledger understands it',
  async run(demo) {
    for (const { request, body } of readCatalogue()) await record(demo, request, body);
    const purposes = await demo.step(
      'Everybody who decides about data reads the same catalogue',
      demo.callers.mailer.get('/v1/purposes'),
      {
        status: 200,
        'items.0.purposeId': 'accounting',
        'items.3.purposeId': 'product-news',
        'items.3.versions.0.inForce': true,
      },
    );
    demo.table([
      ['purpose', 'lawful bases', 'data categories (retention class)'],
      ...(purposes.at('items') as PurposeRow[]).map(rowOf),
    ]);
    for (const { retentionClass, keptUntil } of readRetentionClasses())
      demo.text(`Class ${retentionClass} is kept until ${keptUntil['en']}.`);
  },
};

async function record(demo: DemoContext, request: string, body: object): Promise<void> {
  const path = request.replace('POST ', '');
  const name = 'purposeId' in body ? ` ${String(body.purposeId)}` : '';
  await demo.step(`${request}${name}`, demo.callers.admin.post(path, body), { status: 201, revision: 0 });
}

function rowOf({ purposeId, versions }: PurposeRow): string[] {
  const { dataCategories = [], lawfulBases = [] } = versions[0] ?? {};
  const categories = dataCategories.map(({ id, retentionClass }) => `${id} (${retentionClass ?? '-'})`);
  return [purposeId, lawfulBases.join(', '), categories.join(', ')];
}
