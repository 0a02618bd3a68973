import { build } from '../../build.ts';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { State } from '../../parts/state.tsx';
import { Table, type Column } from '../../parts/table.tsx';
import { mayUse } from '../../session/session.ts';
import { number, t } from '../../text/text.ts';
import type { components } from '#client';
import { AccessLog } from './access-log.tsx';

/** What `/health/ready` says, also where it is 503. */
interface Readiness {
  readonly status: string;
  readonly faults?: readonly string[];
}

type View = components['schemas']['Projections']['items'][number];

const columns = (): readonly Column<View>[] => [
  { name: t('system.view'), cell: ({ projection }) => <code>{projection}</code> },
  { name: t('system.version'), cell: ({ version, generation }) => `${version}.${generation}`, isNumber: true },
  {
    name: t('system.state'),
    cell: ({ state, error, rebuild }) => (
      <>
        <State state={state} /> {error && <code>{error}</code>} {rebuild && <State state="rebuilding" />}
      </>
    ),
  },
  { name: t('system.position'), cell: ({ position }) => position, isNumber: true },
  { name: t('system.lagEvents'), cell: ({ lagEvents }) => number(lagEvents), isNumber: true },
  { name: t('system.lagSeconds'), cell: ({ lagSeconds }) => number(lagSeconds), isNumber: true },
  { name: t('system.quarantined'), cell: ({ quarantined }) => number(quarantined), isNumber: true },
];

export function SystemPage() {
  const views = useRead('projections', () => ledger.api.GET('/v1/projections'), 'recordedAndTime');
  const health = useRead(
    'health',
    async () => {
      const response = await fetch('/health/ready');
      return { data: (await response.json()) as Readiness, response };
    },
    'time',
  );
  return (
    <>
      <section aria-labelledby="views">
        <div class="heading">
          <h2 id="views">{t('system.views')}</h2>
          <AsOf read={views} />
        </div>
        <Shown read={views}>
          {({ items }) => (
            <Table caption={t('system.views')} columns={columns()} rows={items} keyOf={({ projection }) => projection} />
          )}
        </Shown>
      </section>
      <section aria-labelledby="health">
        <h2 id="health">{t('system.health')}</h2>
        <Shown read={health}>
          {({ status, faults = [] }) => (
            <p>
              {status === 'ready' ? (
                <State state="running" text={t('system.ready')} />
              ) : (
                <State state="stopped" text={t('system.notReady')} />
              )}{' '}
              {faults.map((fault) => (
                <code>{fault} </code>
              ))}
            </p>
          )}
        </Shown>
        <p>
          {t('system.build')}: <code>{build}</code>
        </p>
      </section>
      {mayUse('auditor') && <AccessLog />}
    </>
  );
}
