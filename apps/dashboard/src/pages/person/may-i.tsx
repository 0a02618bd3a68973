import { useState } from 'preact/hooks';
import type { Question, components } from '#client';
import { ledger } from '../../ledger/ledger.ts';
import { useRead } from '../../ledger/read.ts';
import { AsOf, Shown } from '../../parts/shown.tsx';
import { State } from '../../parts/state.tsx';
import { Table } from '../../parts/table.tsx';
import { t, word } from '../../text/text.ts';
import type { Moment } from './moment-form.tsx';
import { EventLinks } from './event-links.tsx';

type Explained = components['schemas']['ExplainedDecision'];
type Operation = NonNullable<Question['operation']>;

const operations: readonly Operation[] = ['use', 'collect', 'store', 'share', 'erase', 'anonymise'];

interface MayIProps {
  readonly subjectRef: string;
  readonly moment: Moment;
}

interface Asked {
  readonly purposeId: string;
  readonly operation: Operation;
  readonly recipientId?: string;
}

/** The question that the ledger is for, at the moment that is shown, and why it is answered so. */
export function MayI({ subjectRef, moment }: MayIProps) {
  const [asked, setAsked] = useState<Asked>();
  const purposes = useRead('purposes', () => ledger.api.GET('/v1/purposes', { params: { query: { limit: 500 } } }), 'nothing');
  const read = useRead(
    `explain ${JSON.stringify({ asked, moment })}`,
    () => (asked ? ledger.api.POST('/v1/decisions/explain', { body: { subjectRef, ...asked, ...moment } }) : undefined),
    { subjectRef },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const recipientId = String(given.get('recipientId'));
    setAsked({
      purposeId: String(given.get('purposeId')),
      operation: String(given.get('operation')) as Operation,
      ...(recipientId !== '' && { recipientId }),
    });
  };
  return (
    <section aria-labelledby="may">
      <h2 id="may">{t('person.may')}</h2>
      <form class="filter" onSubmit={submit}>
        <label>
          {t('person.operation')}
          <select name="operation">
            {operations.map((each) => (
              <option value={each}>{word(each)}</option>
            ))}
          </select>
        </label>
        <label>
          {t('registers.purpose')}
          <select name="purposeId" required>
            {purposes.data?.items.map(({ purposeId }) => (
              <option value={purposeId}>{purposeId}</option>
            ))}
          </select>
        </label>
        <label>
          {t('person.recipient')}
          <input name="recipientId" size={12} />
        </label>
        <button type="submit" class="main">
          {t('person.ask')}
        </button>
      </form>
      {asked && (
        <Shown read={read}>
          {(answer) => (
            <>
              <Answer answer={answer} purposeId={asked.purposeId} />
              <AsOf read={read} />
            </>
          )}
        </Shown>
      )}
    </section>
  );
}

interface AnswerProps {
  readonly answer: Explained;
  readonly purposeId: string;
}

function Answer({ answer: { decision, code, path, perCategory }, purposeId }: AnswerProps) {
  return (
    <div class="answer">
      <p class="verdict">
        <State state={decision} /> <code>{code}</code>
      </p>
      {perCategory.length > 1 && (
        <p class="line">
          {perCategory.map((each) => (
            <span>
              {each.dataCategory}: <State state={each.decision} /> <code>{each.code}</code>
            </span>
          ))}
        </p>
      )}
      <h3>{t('person.path')}</h3>
      <Table
        caption={t('person.path')}
        rows={path}
        keyOf={({ step }, index) => `${step} ${index}`}
        columns={[
          { name: t('person.step'), cell: ({ step }) => step },
          { name: t('person.rule'), cell: ({ rule, lawfulBasis }) => `${word(rule)}${lawfulBasis ? `: ${lawfulBasis}` : ''}` },
          { name: t('person.category'), cell: ({ dataCategory }) => dataCategory },
          {
            name: t('person.outcome'),
            cell: ({ outcome, decision: decided }) => (
              <>
                {word(outcome)} {decided && <State state={decided} />}
              </>
            ),
          },
          { name: t('person.code'), cell: ({ code: reason }) => reason && <code>{reason}</code> },
          { name: t('person.events'), cell: ({ events }) => <EventLinks events={events} purposeId={purposeId} /> },
        ]}
      />
    </div>
  );
}
