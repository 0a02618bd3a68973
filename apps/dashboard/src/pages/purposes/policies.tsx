import { useState } from 'preact/hooks';
import type { components } from '#client';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { Shown } from '../../parts/shown.tsx';
import { State } from '../../parts/state.tsx';
import { Table } from '../../parts/table.tsx';
import { Time } from '../../parts/time.tsx';
import { t } from '../../text/text.ts';
import { PolicyTexts } from './policy-texts.tsx';

type Purposes = components['schemas']['Purposes']['items'];

/** The policies that purposes name: the API has no list of policies. */
export function Policies({ purposes }: { readonly purposes: Purposes }) {
  const ids = new Set(
    purposes.flatMap(({ versions }) => versions.flatMap(({ policyRef }) => (policyRef ? [policyRef.policyId] : []))),
  );
  return (
    <section aria-labelledby="policies">
      <h2 id="policies">{t('purposes.policies')}</h2>
      {ids.size === 0 && <p class="quiet">{t('app.nothing')}</p>}
      {[...ids].toSorted().map((policyId) => (
        <PolicyVersions key={policyId} policyId={policyId} />
      ))}
    </section>
  );
}

function PolicyVersions({ policyId }: { readonly policyId: string }) {
  const read = useRead(
    `policy ${policyId}`,
    () => ledger.api.GET('/v1/policies/{policyId}/versions', { params: { path: { policyId } } }),
    'time',
  );
  const [isOpen, setOpen] = useState(false);
  return (
    <article>
      <h3>{policyId}</h3>
      <Shown read={read}>
        {({ versions }) => (
          <>
            <Table
              caption={policyId}
              rows={versions}
              keyOf={({ version }) => version}
              columns={[
                { name: t('system.version'), cell: ({ version }) => version },
                { name: t('purposes.effective'), cell: ({ effectiveFrom }) => <Time at={effectiveFrom} /> },
                { name: t('purposes.change'), cell: ({ changeClass }) => changeClass },
                { name: t('purposes.texts'), cell: ({ texts }) => texts.map(({ language }) => language).join(', ') },
                {
                  name: t('system.state'),
                  cell: ({ inForce }) => inForce && <State state="inForce" text={t('purposes.inForce')} />,
                },
              ]}
            />
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t('purposes.texts')}
            </button>
            {isOpen && <PolicyTexts policyId={policyId} versions={versions} />}
          </>
        )}
      </Shown>
    </article>
  );
}
