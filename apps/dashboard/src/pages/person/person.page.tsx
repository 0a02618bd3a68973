import { useState } from 'preact/hooks';
import type { components } from '#client';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { addressOf, goTo, route } from '../../parts/route.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { mayUse } from '../../session/session.ts';
import { t } from '../../text/text.ts';
import { Cases, Consents } from './status.tsx';
import { Changes } from './changes.tsx';
import { MayI } from './may-i.tsx';
import { MomentForm, now, type Moment } from './moment-form.tsx';
import { Timeline } from './timeline.tsx';

export function PersonPage() {
  const subjectRef = route.value.rest[0];
  return (
    <>
      <FindForm subjectRef={subjectRef ?? ''} />
      {subjectRef !== undefined && <Person key={subjectRef} subjectRef={subjectRef} />}
    </>
  );
}

function FindForm({ subjectRef }: { readonly subjectRef: string }) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    goTo(addressOf('person', [String(new FormData(event.currentTarget as HTMLFormElement).get('subjectRef')).trim()]));
  };
  return (
    <form class="filter" onSubmit={submit}>
      <label>
        {t('person.find')}
        <input
          class="reference"
          name="subjectRef"
          value={subjectRef}
          pattern="[A-Za-z0-9_\-]{21}[AQgw]"
          size={26}
          required
          autocomplete="off"
          spellcheck={false}
          aria-describedby="hint"
        />
      </label>
      <button type="submit">{t('person.show')}</button>
      <span id="hint" class="quiet">
        {t('person.hint')}
      </span>
    </form>
  );
}

function Person({ subjectRef }: { readonly subjectRef: string }) {
  const [moment, setMoment] = useState<Moment>(now);
  const path = { subjectRef };
  const status = useRead(
    `status ${JSON.stringify(moment)}`,
    () => ledger.api.GET('/v1/subjects/{subjectRef}/status', { params: { path, query: moment } }),
    { subjectRef },
  );
  const history = useRead('history', () => (mayUse('operator', 'auditor') ? wholeHistory(subjectRef) : undefined), {
    subjectRef,
  });
  const items = history.data ?? [];
  return (
    <>
      {mayUse('operator', 'auditor') && (
        <MomentForm moments={items.map(({ recordedAt }) => recordedAt)} moment={moment} onMoment={setMoment} />
      )}
      <div class="heading">
        <h2>{t('person.consents')}</h2>
        <AsOf read={status} />
      </div>
      <Shown read={status}>
        {(shown) => (
          <>
            <Consents status={shown} />
            <Cases status={shown} />
          </>
        )}
      </Shown>
      {mayUse('operator', 'auditor') && (
        <>
          <Changes subjectRef={subjectRef} moments={items.map(({ recordedAt }) => recordedAt)} moment={moment} />
          <MayI subjectRef={subjectRef} moment={moment} />
          <Timeline read={history} />
        </>
      )}
    </>
  );
}

/** Every fact of the person, page by page: the slider has a stop for each. */
async function wholeHistory(subjectRef: string) {
  const items: components['schemas']['AuditItem'][] = [];
  for (let cursor: string | undefined; ;) {
    const query = { limit: 500, ...(cursor !== undefined && { cursor }) };
    const { data, error, response } = await ledger.api.GET('/v1/subjects/{subjectRef}/history', {
      params: { path: { subjectRef }, query },
    });
    if (!data) return { response, ...(error && { error }) };
    items.push(...data.items);
    cursor = data.nextCursor;
    if (cursor === undefined) return { response, data: items };
  }
}
