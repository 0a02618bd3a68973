import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { route } from '../../parts/route.ts';
import { t } from '../../text/text.ts';
import { Policies } from './policies.tsx';
import { PurposeVersions } from './purpose-versions.tsx';

export function PurposesPage() {
  const read = useRead('purposes', () => ledger.api.GET('/v1/purposes', { params: { query: { limit: 500 } } }), 'time');
  return (
    <Shown read={read}>
      {({ items }) => (
        <>
          <section aria-labelledby="list">
            <div class="heading">
              <h2 id="list">{t('purposes.title')}</h2>
              <AsOf read={read} />
            </div>
            {items.length === 0 && <p class="quiet">{t('app.nothing')}</p>}
            {items.map((purpose) => (
              <PurposeVersions key={purpose.purposeId} purpose={purpose} isWanted={purpose.purposeId === route.value.rest[0]} />
            ))}
          </section>
          <Policies purposes={items} />
        </>
      )}
    </Shown>
  );
}
