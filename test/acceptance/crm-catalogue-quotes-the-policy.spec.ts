import { describe, expect, it } from '@jest/globals';
import {
  readCatalogue,
  readPolicyText,
  readRetentionClasses,
  type Entry,
  type Sources,
} from '../../examples/crm-policy/catalogue.ts';

/** The stored page breaks lines inside words ("пра-вила"); a real hyphen ("какие-либо") loses its dash on both sides alike. */
const plain = (text: string): string => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '').replace(/\s+/g, ' ');

const quotesOf = (sources: Sources): string[] =>
  Object.values(sources).flatMap((source) => (typeof source === 'string' ? [source] : quotesOf(source)));

interface PurposeBody {
  purposeId: string;
  dataCategories: { id: string; necessity: string; retentionClass: string }[];
  lawfulBases: string[];
  recipients: string[];
}

const catalogue = readCatalogue();
const purposes = catalogue.filter(({ request }) => request === 'POST /v1/purposes');
const bodyOf = (entry: Entry): PurposeBody => entry.body as unknown as PurposeBody;
const quotedFields = (entry: Entry, field: string): string[] => Object.keys(entry.sources[field] ?? {}).sort();
const distinct = (words: string[]): string[] => [...new Set(words)].sort();

describe("the CRM vendor's catalogue", () => {
  const policy = plain(readPolicyText());

  it.each(catalogue.map((entry) => [String(entry.body['purposeId'] ?? entry.request), entry] as const))(
    '%s rests on sentences that stand in the policy',
    (_name, entry) => {
      const quotes = quotesOf(entry.sources);
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.filter((quote) => !policy.includes(plain(quote)))).toEqual([]);
    },
  );

  it('finds a sentence that was changed by one word', () => {
    const quote = plain(quotesOf(purposes[0]!.sources)[0]!);
    expect(policy).toContain(quote);
    expect(policy).not.toContain(quote.replace(/\p{L}+/u, 'иначе'));
  });

  it.each(purposes.map((entry) => [bodyOf(entry).purposeId, entry] as const))(
    '%s gives a sentence for each thing it says',
    (_id, entry) => {
      const { dataCategories, lawfulBases, recipients } = bodyOf(entry);
      expect(quotedFields(entry, 'dataCategories')).toEqual(dataCategories.map(({ id }) => id).sort());
      expect(quotedFields(entry, 'necessity')).toEqual(distinct(dataCategories.map(({ necessity }) => necessity)));
      expect(quotedFields(entry, 'lawfulBases')).toEqual([...lawfulBases].sort());
      expect(quotedFields(entry, 'recipients')).toEqual([...recipients].sort());
      const flags = Object.keys(entry.body).filter((field) => entry.body[field] === true);
      expect(quotedFields(entry, 'flags')).toEqual(flags.sort());
    },
  );

  it('keeps data no longer than one of the four promises of the policy', () => {
    const classes = readRetentionClasses();
    expect(classes.map(({ retentionClass }) => retentionClass)).toEqual(['A', 'B', 'C', 'D']);
    expect(classes.filter(({ source }) => !policy.includes(plain(source)))).toEqual([]);
    const used = purposes.flatMap((entry) => bodyOf(entry).dataCategories.map(({ retentionClass }) => retentionClass));
    expect(distinct(used)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('publishes the text as it was stored, byte for byte', () => {
    const { body } = catalogue.find(({ request }) => request === 'POST /v1/policies/privacy/versions')!;
    expect(body['texts']).toEqual([{ language: 'ru', content: readPolicyText() }]);
  });
});
