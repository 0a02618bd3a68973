import { canonicalJson, decode } from '#application';
import { ledgerEvents, type AnyEventType } from '#domain';
import { ledgerCategories, metadataSchema, streams, type JsonSchema } from '#kernel';
import { readCorpus } from '../../test/golden/corpus.ts';
import { eventsByView } from '../../test/golden/events-by-view.ts';
import { fieldRows } from './fields.ts';

const types = Object.entries(ledgerEvents.types);
const corpus = readCorpus();

/** By the kernel's own naming, with placeholders for the ids. */
const streamNames: Readonly<Record<string, string>> = {
  subject: streams.subject('{controllerId}', '{subjectRef}'),
  controller: streams.controller('{controllerId}'),
  purpose: streams.purpose('{controllerId}', '{purposeId}'),
  policy: streams.policy('{controllerId}', '{policyId}'),
  ops: streams.operations('{controllerId}'),
  policytext: streams.policyText('{controllerId}', '{sha256}'),
};

/** `docs/events.md`: from the schemas that every event is checked against, and the corpus of stored events. */
export function eventsPage(): string {
  const groups = ledgerCategories.flatMap((category) => {
    const own = types.filter(([, type]) => type.category === category);
    return own.length === 0 ? [] : [`## Streams \`${streamNames[category]}\``, ...own.map(eventSection)];
  });
  return `${[...introduction(), ...groups].join('\n\n')}\n`;
}

function introduction(): readonly string[] {
  return [
    '# Events',
    'Made by `npm run docs` from the schemas in `libs/domain` and the stored events in `test/golden`; not edited by hand.',
    [
      'Every event is one fact, never changed once it is stored. It consists of `eventId` (UUID), `type`, `data` and the metadata below.',
      'What its `data` may hold depends on its type and `schemaVersion`; an event of an older version is read as one or several of the',
      'present one. An event that breaks its schema, or whose type or version is unknown, is never stepped over: what depends on it stops.',
    ].join('\n'),
    '## Metadata of every event',
    fieldTable(metadataSchema.json),
    'An example as stored:',
    json(JSON.parse(exampleOf('ConsentGiven', 'metadata'))),
  ];
}

function eventSection([name, { meaning, schemaVersion, data }]: readonly [string, AnyEventType]): string {
  const views = Object.keys(eventsByView).filter((view) => eventsByView[view]!.includes(name));
  return [
    `### ${name}`,
    meaning,
    `Version ${schemaVersion}. Changes the views ${views.map((view) => `\`${view}\``).join(', ')}.`,
    fieldTable(data.json),
    json(JSON.parse(exampleOf(name, 'data'))),
  ].join('\n\n');
}

/** Of the stored events of the present version, the part that says most. */
function exampleOf(name: string, part: 'data' | 'metadata'): string {
  const present = corpus.filter(
    (recorded) => recorded.type === name && decode(recorded).schemaVersion === ledgerEvents.types[name]?.schemaVersion,
  );
  const [most] = present.sort((one, other) => other[part].length - one[part].length);
  if (!most) throw new Error(`the corpus holds no ${name} of the present version`);
  return most[part];
}

function fieldTable(schema: JsonSchema): string {
  const rows = fieldRows(schema).map(
    ({ path, type, required, meaning }) => `| \`${path}\` | ${type} | ${required ? 'yes' : 'no'} | ${meaning} |`,
  );
  return ['| field | type | required | meaning |', '|---|---|---|---|', ...rows].join('\n');
}

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n\`\`\``;
