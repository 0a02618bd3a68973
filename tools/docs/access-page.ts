import { roles } from '#access';
import { Components } from '#http';
import type { DeclaredRoute } from './declared-routes.ts';

/** `docs/access.md`: from the routes of the service. `defaultRole` is where a body keeps whose act it is unless it says so. */
export function accessPage(routes: readonly DeclaredRoute[], defaultRole: symbol): string {
  const commands = routes.filter(({ metadata }) => metadata.command);
  const open = routes.filter(({ metadata }) => metadata.open);
  const others = routes.filter(({ metadata }) => !metadata.command && !metadata.open);
  return `${[
    '# Who may do what',
    'Made by `npm run docs` from the routes of the service; not edited by hand.',
    [
      'The columns are the roles of a token; several add up. A token of another tenant is answered as if there were nothing under the',
      'ids that it sends. The tests are `test/api/matrix.spec.ts` (every role, route and tenant) and `test/api/attribution.spec.ts`',
      '(every `actor.role`).',
    ].join('\n'),
    '## Commands',
    [
      'The last column is the `actor.role` that a body may name: whose act it is, as told by the caller. The one in bold is taken where',
      'the body names none. Commands about the catalogue name no actor: they are the controller’s.',
    ].join('\n'),
    table(['command', 'route'], ['`actor.role`'], commands, (declared) => ({
      before: [commandOf(declared), `\`${declared.route}\``],
      after: [actorRolesOf(declared, defaultRole)],
    })),
    notes,
    '## Decisions and reads',
    table(['route'], [], others, ({ route }) => ({ before: [`\`${route}\``], after: [] })),
    '## Without a token',
    open.map(({ route }) => `- \`${route}\``).join('\n'),
  ].join('\n\n')}\n`;
}

const notes = [
  'Beyond the table:',
  '',
  '- The approval of an erasure is a person’s: a token that also holds a service role may not give it.',
  '- A token without the role operator reports the tasks only of the systems that its claim `systems` names.',
  '- RecordPreferences with a choice to give takes only the subject’s side: `dataSubject`, `parentOfDataSubject`,',
  '  `guardianOfDataSubject`, `representative`.',
].join('\n');

interface Cells {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function table(
  before: readonly string[],
  after: readonly string[],
  routes: readonly DeclaredRoute[],
  cellsOf: (declared: DeclaredRoute) => Cells,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = routes.map((declared) => {
    const cells = cellsOf(declared);
    const held = roles.map((role) => (declared.metadata.roles?.includes(role) ? 'may' : ''));
    return line([...cells.before, ...held, ...cells.after]);
  });
  const head = [...before, ...roles, ...after];
  return [line(head), line(head.map(() => '---')), ...rows].join('\n');
}

const commandOf = ({ metadata }: DeclaredRoute): string => metadata.requestBody?.name.replace(/Body$/, '') ?? '';

/** The roles that the schema of the body allows, the default in bold. */
function actorRolesOf({ metadata: { requestBody } }: DeclaredRoute, defaultRole: symbol): string {
  if (typeof requestBody !== 'function') return '';
  const named = actorRolesIn(requestBody);
  const byDefault = (new requestBody() as { readonly [_: symbol]: unknown })[defaultRole];
  return named.map((role) => (role === byDefault ? `**${role}**` : role)).join(', ');
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, { readonly $ref?: string; readonly enum?: readonly string[] }>>;
}

function actorRolesIn(body: new () => object): readonly string[] {
  const components = new Components();
  components.refer(body);
  const schemas = components.schemas as Readonly<Record<string, ObjectSchema>>;
  const actor = schemas[body.name]?.properties?.['actor']?.$ref?.split('/').at(-1);
  return (actor !== undefined && schemas[actor]?.properties?.['role']?.enum) || [];
}
