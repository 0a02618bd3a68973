import { useState } from 'preact/hooks';
import type { components } from '#client';
import { State } from '../../parts/state.tsx';
import { checkInclusion, type Verdict } from '../../proof/check-inclusion.ts';
import { number, t } from '../../text/text.ts';

/** Checks in the browser that the event lies in the transparency log, when it is asked for: the check reads a bundle of entries. */
export function Inclusion({ item }: { readonly item: components['schemas']['AuditItem'] }) {
  const [verdict, setVerdict] = useState<Verdict>();
  const [isChecking, setChecking] = useState(false);
  const check = async (): Promise<void> => {
    setChecking(true);
    setVerdict(await checkInclusion(item).catch((): Verdict => ({ kind: 'failed', what: 'answer' })));
    setChecking(false);
  };
  return (
    <p class="line">
      <button type="button" disabled={isChecking} onClick={() => void check()}>
        {t('audit.check')}
      </button>
      <span role="status">{verdict && <Words verdict={verdict} />}</span>
    </p>
  );
}

function Words({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.kind === 'notYet') return <State state="pending" text={t('audit.notYet')} />;
  if (verdict.kind === 'failed') return <State state="missed" text={t(`audit.failed.${verdict.what}`)} />;
  const { index, size, verifierKey } = verdict;
  return (
    <>
      <State state="passed" text={t('audit.included')} /> {t('audit.place', { index: number(index), size: number(size) })}{' '}
      <code>{verifierKey}</code>
    </>
  );
}
