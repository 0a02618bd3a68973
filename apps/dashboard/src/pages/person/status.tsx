import type { components } from '#client';
import { State } from '../../parts/state.tsx';
import { Time } from '../../parts/time.tsx';
import { t } from '../../text/text.ts';

type Status = components['schemas']['SubjectStatus'];

/** A card a purpose: how the consent stands. */
export function Consents({ status: { consents } }: { readonly status: Status }) {
  if (consents.length === 0) return <p class="quiet">{t('person.consentsNone')}</p>;
  return (
    <ul class="cards">
      {consents.map(({ purposeId, state, since, until, purposeVersion, overlays, dataCategories, recipients, policyRef }) => (
        <li class="card">
          <h3>{purposeId}</h3>
          <p>
            <State state={state} />{' '}
            {overlays
              .filter((each) => each !== state)
              .map((each) => (
                <State state={each} />
              ))}
          </p>
          <dl>
            <Fact name={t('column.since')}>
              <Time at={since} />
            </Fact>
            {until !== undefined && (
              <Fact name={t('column.until')}>
                <Time at={until} />
              </Fact>
            )}
            {purposeVersion !== null && <Fact name={t('column.purposeVersion')}>{purposeVersion}</Fact>}
            <Fact name={t('person.scope')}>{[...dataCategories, ...recipients].join(', ') || t('app.none')}</Fact>
            {policyRef && (
              <Fact name={t('purposes.policies')}>
                {policyRef.policyId} {policyRef.version}
              </Fact>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

interface Case {
  readonly state: string;
  readonly since: string;
}

/** What else is recorded about the person. */
export function Cases({ status }: { readonly status: Status }) {
  const lists = [
    ['registers.restrictions', status.restrictions],
    ['registers.objections', status.objections],
    ['person.legalBases', status.legalBases],
    ['registers.legal-holds', status.legalHolds],
    ['registers.erasures', status.erasures],
  ] as const;
  const found = lists.filter(([, list]) => list.length > 0);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{t('person.cases')}</h2>
      <ul class="cards">
        {found.flatMap(([name, list]) =>
          (list as readonly Case[]).map((entry) => (
            <li class="card">
              <h3>{t(name)}</h3>
              <p>
                <State state={entry.state} />
              </p>
              <Details entry={entry} />
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

const isTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Every field of an entry by its name in the API. */
function Details({ entry: { state: _state, ...entry } }: { readonly entry: Case }) {
  return (
    <dl>
      {Object.entries(entry)
        .filter(
          ([name, value]) => !name.endsWith('Id') && !name.endsWith('Digest') && !(Array.isArray(value) && value.length === 0),
        )
        .map(([name, value]) => (
          <Fact name={name}>
            <Value value={value} />
          </Fact>
        ))}
    </dl>
  );
}

function Value({ value }: { readonly value: unknown }) {
  if (typeof value === 'string') return isTime.test(value) ? <Time at={value} /> : <>{value === 'all' ? t('app.all') : value}</>;
  if (!Array.isArray(value)) return <>{String(value)}</>;
  return (
    <>
      {value.map((each: unknown) =>
        typeof each === 'object' ? (
          <div>
            {Object.values(each as object)
              .map(String)
              .join(' · ')}
          </div>
        ) : (
          <div>{String(each)}</div>
        ),
      )}
    </>
  );
}
