import { useEffect, useRef } from 'preact/hooks';
import type { components } from '#client';
import { State } from '../../parts/state.tsx';
import { Time } from '../../parts/time.tsx';
import { language, t } from '../../text/text.ts';
import { dateTime } from '../../text/time.ts';

type Purpose = components['schemas']['Purpose'];
type Version = Purpose['versions'][number];

const shown = [
  'dataCategories',
  'lawfulBases',
  'recipients',
  'policyRef',
  'directMarketing',
  'specialCategory',
  'distribution',
  'doubleOptIn',
  'confirmWithin',
  'separateDocument',
  'consentValidity',
  'description',
  'changeClass',
] as const;

interface PurposeVersionsProps {
  readonly purpose: Purpose;
  /** Whether the address names it: then it is open. */
  readonly isWanted: boolean;
}

/** The versions of a purpose side by side; what differs from the version before is marked. */
export function PurposeVersions({ purpose: { purposeId, versions, retirement }, isWanted }: PurposeVersionsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    details.current!.open = true;
    details.current!.scrollIntoView({ block: 'center' });
    details.current!.querySelector('summary')?.focus();
  }, [isWanted]);
  const fields = shown.filter((field) => versions.some((version) => textOf(version, field) !== ''));
  const inForce = versions.find((version) => version.inForce) ?? versions.at(-1)!;
  return (
    <details class="purpose" ref={details}>
      <summary>
        <h3>{nameOf(inForce)}</h3> <code>{purposeId}</code> <VersionState version={inForce} />
        <span class="quiet">
          {t('purposes.version', { version: inForce.version })} · {inForce.lawfulBases.join(', ')} ·{' '}
          {inForce.dataCategories.map(({ id }) => id).join(', ')}
        </span>
        {retirement && !retirement.cancelledAt && (
          <State state="ended" text={t('purposes.retired', { time: dateTime(retirement.effectiveFrom) })} />
        )}
      </summary>
      <div class="table" role="group" aria-label={purposeId} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('purposes.field')}</th>
              {versions.map((version) => (
                <th scope="col">
                  {t('purposes.version', { version: version.version })} <VersionState version={version} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('purposes.effective')}</th>
              {versions.map(({ effectiveFrom }) => (
                <td>
                  <Time at={effectiveFrom} />
                </td>
              ))}
            </tr>
            {fields.map((field) => (
              <tr>
                <th scope="row">
                  <code>{field}</code>
                </th>
                {versions.map((version, index) => (
                  <td class={index > 0 && textOf(version, field) !== textOf(versions[index - 1]!, field) ? 'changed' : undefined}>
                    {textOf(version, field)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function VersionState({ version: { inForce, cancelledAt, effectiveFrom } }: { readonly version: Version }) {
  if (cancelledAt !== undefined) return <State state="ended" text={t('purposes.cancelled')} />;
  if (inForce) return <State state="inForce" text={t('purposes.inForce')} />;
  return Date.parse(effectiveFrom) > Date.now() ? (
    <State state="scheduled" text={t('purposes.scheduled')} />
  ) : (
    <State state="past" text={t('purposes.past')} />
  );
}

function nameOf({ name }: Version): string {
  const names = name as Readonly<Record<string, string>>;
  return names[language.value] ?? Object.values(names)[0] ?? '';
}

function textOf(version: Version, field: (typeof shown)[number]): string {
  const value: unknown = version[field as keyof Version];
  if (value === undefined || value === null || value === false) return '';
  if (field === 'dataCategories') return version.dataCategories.map(({ id, necessity }) => `${id} (${necessity})`).join(', ');
  if (field === 'policyRef') return version.policyRef ? `${version.policyRef.policyId} ${version.policyRef.version}` : '';
  if (Array.isArray(value)) return value.join(', ') || t('app.none');
  return typeof value === 'object'
    ? Object.entries(value)
        .map(([key, text]) => `${key}: ${String(text)}`)
        .join('; ')
    : String(value);
}
