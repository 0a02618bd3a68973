import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { OneProcess } from '../support/deployment/one-process.ts';
import { startTestLedger, type TestLedger } from '../support/test-ledger.ts';
import { declaredRoutes } from './declared-routes.ts';
import { canaries, formsOf } from './places/canaries.ts';
import { everyPlace, type Everyplace } from './places/every-place.ts';
import { hostileValues, needle } from './places/hostile-values.ts';
import { inPlaces, type Sent } from './places/in-places.ts';
import { textOf, type Place } from './places/places.ts';

if (process.env['FULL']) jest.setTimeout(3_600_000);

let ledger: TestLedger;
let everyplace: Everyplace;
let printed = '';
beforeAll(async () => {
  const print = (text: string) => (printed += text);
  ledger = await startTestLedger({ LOG_LEVEL: 'trace' }, (options) => OneProcess.start({ ...options, printed: print }));
  everyplace = await everyPlace(ledger);
});
afterAll(() => ledger.end());

it('the places of every route are known, by the document and by the routes', () => {
  const { routes, places } = everyplace;
  // The document names what the rest of a path is.
  expect(routes.map((route) => route.replace(/:tile$/, '*')).toSorted()).toEqual(declaredRoutes());
  const withBodies = new Set(places.filter(({ name }) => name === 'body').map(({ route }) => route));
  expect(routes.filter((route) => route.startsWith('POST ') && !withBodies.has(route))).toEqual([]);
  expect(new Set(hostileValues.map((value) => JSON.stringify(value))).size).toBeGreaterThanOrEqual(500);
  expect(new Set(canaries).size).toBe(50);
});

it('a hostile value in any place breaks nothing, is not echoed, and what is refused records nothing', async () => {
  const before = await recordedEvents();
  const faults: string[] = [];
  const accepted = new Set<string | undefined>();
  await inPlaces(everyplace, { values: hostileValues, skip: waitsFor }, (sent) => {
    faults.push(...faultsOf(sent));
    accepted.add(commandOf(sent));
  });
  expect(faults).toEqual([]);
  const added = (await recordedEvents()).slice(before.length).map((line) => JSON.parse(line) as { readonly commandId: string });
  expect(added.filter(({ commandId }) => !accepted.has(commandId))).toEqual([]);
  expect(added.length).toBeGreaterThan(0);
});

it('personal data in any place are in no error, no line of the log and no metric', async () => {
  const faults: string[] = [];
  await inPlaces(everyplace, { values: canaries, oneOf: 3 }, (sent) => void faults.push(...faultsOf(sent)));
  const metrics = await (await fetch(`${ledger.url}/metrics`)).text();
  // The last lines are written when it ends.
  await ledger.process.stop();
  const kept = canaries.flatMap((value) => formsOf(value).filter((form) => `${printed}${metrics}`.includes(form)));
  expect([faults, kept]).toEqual([[], []]);
  expect(metrics).toContain('route="/v1/subjects/:subjectRef/consents"');
  expect(printed).toContain('asked to end');
});

/** A read waits for a position that may come, and then says that it did not. */
const waitsFor = ({ name }: Place, value: unknown): boolean =>
  name === 'header Ledger-Min-Position' && /^\d+$/.test(textOf(value).trim());

/** Every fact of the tenant, as lines. */
async function recordedEvents(): Promise<readonly string[]> {
  const auditor = await ledger.as(['auditor']);
  const { text } = await auditor.get('/v1/audit/events', { accept: 'application/x-ndjson' });
  return text.trimEnd().split('\n');
}

/** The command that an answer says was recorded. */
const commandOf = ({ answer: { status, text } }: Sent): string | undefined =>
  status === 201 ? (JSON.parse(text) as { readonly commandId?: string }).commandId : undefined;

/** What is wrong with an answer to a value, and where the value stood. */
function faultsOf({ place: { route, name }, value, answer: { status, type, text } }: Sent): readonly string[] {
  if (status < 400) return [];
  // A short word may stand in an answer by itself.
  const isEchoed = text.includes(needle) || formsOf(textOf(value)).some((form) => form.length > 8 && text.includes(form));
  if (status < 500 && type.startsWith('application/problem+json') && !isEchoed) return [];
  return [`${route}, ${name}: ${textOf(value).slice(0, 80)}: ${status} ${type} ${text}`];
}
