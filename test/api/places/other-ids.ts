const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const reference = /(?<![\w-])[\w-]{21}[AQgw](?![\w-])/g;
const catalogue: Readonly<Record<string, string>> = { news: 'nope', confirmed: 'conformed', privacy: 'privily' };
const names = new RegExp(`(?<![\\w-])(${Object.keys(catalogue).join('|')})(?![\\w-])`, 'g');

/** Ids of people, of what was recorded about them, and of the sample catalogue. */
export const idsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(uuid), ...text.matchAll(reference), ...text.matchAll(names)].map(([id]) => id)),
];

/** The same text with ids that nobody has: always the same one for the same id, and of the same form. */
export const withOtherIds = (text: string): string =>
  text
    .replaceAll(uuid, (id) => [...id.slice(0, 8)].map(otherDigit).join('') + id.slice(8))
    .replaceAll(reference, (id) => [...id.slice(0, 21)].map(otherCase).join('') + id.slice(21))
    .replaceAll(names, (id) => catalogue[id]!);

/** A digit stays a digit, and a letter a letter. */
const otherDigit = (digit: string): string => (digit <= '9' ? String(9 - Number(digit)) : 'fedcba'['abcdef'.indexOf(digit)]!);
const otherCase = (letter: string): string => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());

/** What differs between two tenants that were sent the same: what the ledger made, when, and in which order it lists it. */
export const withoutOwn = (text: string): string =>
  text
    .replaceAll(uuid, 'id')
    .replaceAll(/\b(prober|other)-\d+/g, 'tenant')
    .replaceAll(reference, 'reference')
    .replaceAll(/[0-9a-f]{64}/g, 'digest')
    .replaceAll(
      /"(position|etag|asOf|at|knownAt|lagSeconds|lagEvents|validUntil|cacheUntil|nextCursor|traceId)":("[^"]*"|[\d.]+)/g,
      '"$1":0',
    )
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
    .split(/(?<=\}),|\n/)
    .sort()
    .join();
