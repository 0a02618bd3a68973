import { diffWordsWithSpace } from 'diff';
import { useState } from 'preact/hooks';
import type { components } from '#client';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { Shown } from '../../parts/shown.tsx';
import { t } from '../../text/text.ts';

type Versions = components['schemas']['Policy']['versions'];

interface PolicyTextsProps {
  readonly policyId: string;
  readonly versions: Versions;
}

/** The text of a version, or what differs between two. */
export function PolicyTexts({ policyId, versions }: PolicyTextsProps) {
  const last = versions.at(-1)!;
  const [version, setVersion] = useState(last.version);
  const [other, setOther] = useState('');
  const languages = [...new Set(versions.flatMap(({ texts }) => texts.map(({ language }) => language)))];
  const [language, setLanguage] = useState(languages[0] ?? 'en');
  const text = useText(policyId, version, language);
  const before = useText(policyId, other, language);
  const choice = (label: string, value: string, values: readonly string[], choose: (value: string) => void) => (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {values.map((each) => (
          <option value={each}>{each === '' ? t('app.none') : each}</option>
        ))}
      </select>
    </label>
  );
  const names = versions.map((each) => each.version);
  return (
    <>
      <div class="filter">
        {choice(t('system.version'), version, names, setVersion)}
        {choice(
          `${t('purposes.compare')} ${t('purposes.with')}`,
          other,
          ['', ...names.filter((each) => each !== version)],
          setOther,
        )}
        {choice(t('purposes.language'), language, languages, setLanguage)}
      </div>
      <Shown read={text}>
        {({ content }) =>
          other !== '' && before.data ? (
            <Differences from={before.data.content} to={content} />
          ) : (
            <pre class="text" tabIndex={0} lang={language}>
              {content}
            </pre>
          )
        }
      </Shown>
    </>
  );
}

const useText = (policyId: string, version: string, language: string) =>
  useRead(
    `text ${policyId} ${version} ${language}`,
    () =>
      version === ''
        ? undefined
        : ledger.api.GET('/v1/policies/{policyId}/versions/{version}/texts/{language}', {
            params: { path: { policyId, version, language } },
          }),
    'nothing',
  );

function Differences({ from, to }: { readonly from: string; readonly to: string }) {
  if (from === to) return <p>{t('purposes.same')}</p>;
  return (
    <pre class="text" tabIndex={0}>
      {diffWordsWithSpace(from, to).map(({ added, removed, value }) =>
        added ? <ins>{value}</ins> : removed ? <del>{value}</del> : value,
      )}
    </pre>
  );
}
