import { t } from '../../text/text.ts';

/** Opens the facts that a step names in the timeline. */
export const EventLinks = ({ events }: { readonly events: readonly string[] }) => (
  <>
    {events.map((id) => (
      <button type="button" class="link" title={t('audit.open', { id })} onClick={() => openEvent(id)}>
        {id.slice(-6)}
      </button>
    ))}
  </>
);

function openEvent(id: string): void {
  const details = document.querySelector<HTMLDetailsElement>(`#event-${CSS.escape(id)} details`);
  if (!details) return;
  details.open = true;
  details.scrollIntoView({ block: 'center' });
  details.querySelector('summary')?.focus();
}
