import { canonicalJson, decode, envelopeOf, logEntry, noPreviousHash, sha256 } from '#application';
import { categoryOf, controllerOf, type LedgerEvent } from '#kernel';
import { readCorpus } from '../../test/golden/corpus.ts';

/** A chapter of the golden corpus: its catalogue, and a data subject of it who has eight events about a policy and a consent. */
export const controllerId = 'golden-consent';
const person = 'consent-anna000000000A';

const recorded = readCorpus()
  .map(decode)
  .filter(({ stream }) => controllerOf(stream) === controllerId);
const isOfSubject = ({ stream }: LedgerEvent): boolean => categoryOf(stream) === 'subject';

/** The entries of a log in which many data subjects do the same; so many of them are mixed that nothing of one lies together. */
export interface ManySubjects {
  readonly entries: Iterable<string>;
  readonly texts: ReadonlyMap<string, Uint8Array>;
}

export function manySubjects(entries: number, mixed = 5_000): ManySubjects {
  const own = recorded.filter(({ stream }) => stream.endsWith(person));
  const common = recorded.filter((event) => !isOfSubject(event));
  const subjects = Math.floor((entries - common.length) / own.length);
  const templates = own.map(templateOf);
  function* lines(): Generator<string, void> {
    yield* common.map(logEntry);
    for (let from = 0; from < subjects; from += mixed) {
      const group = Array.from({ length: Math.min(mixed, subjects - from) }, (_, n) => ({ n: from + n, hash: noPreviousHash }));
      for (const template of templates) for (const each of group) yield template(each);
    }
  }
  const texts = common.filter(({ type }) => type === 'PolicyTextStored').map(({ data }) => (data as { content: string }).content);
  return { entries: lines(), texts: new Map(texts.map((text) => [sha256(text), Buffer.from(text)])) };
}

interface Numbered {
  readonly n: number;
  /** Of the subject's last event. */
  hash: string;
}

const uuidTail = /(?<=[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-)[0-9a-f]{12}/g;
const hashMark = 'previous-hash';

/** The entry of an event as another subject has it: the reference, the ids and the hash before it are its own. */
function templateOf(event: LedgerEvent): (subject: Numbered) => string {
  const { stream, revision } = event;
  const written = canonicalJson({ ...envelopeOf(event), previousHash: hashMark })
    .replaceAll(uuidTail, 'uuid-tail')
    .replaceAll(person, 'person');
  const [before, behind] = written.split(hashMark) as [string, string];
  const tail = `,"revision":${revision},"stream":"${stream.replace(person, 'person')}"}`;
  return (subject) => {
    const ids = numbered(subject.n);
    const own = `${ids(before)}${subject.hash}${ids(behind)}`;
    subject.hash = sha256(own);
    return `{"event":${own}${ids(tail)}`;
  };
}

const numbered = (n: number): ((template: string) => string) => {
  const uuid = n.toString(16).padStart(12, '0');
  const reference = `${String(n).padStart(21, '0')}A`;
  return (template) => template.replaceAll('uuid-tail', uuid).replaceAll('person', reference);
};
