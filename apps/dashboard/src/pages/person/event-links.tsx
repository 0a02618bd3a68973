import { addressOf, goTo } from '../../parts/route.ts';
import { t } from '../../text/text.ts';

interface EventLinksProps {
  readonly events: readonly string[];
  /** The purpose that was asked about. */
  readonly purposeId: string;
}

/** Opens the facts that a step names: those of the person in the timeline, those of the catalogue at the purpose. */
export const EventLinks = ({ events, purposeId }: EventLinksProps) => (
  <>
    {events.map((id) => (
      <button type="button" class="link" title={t('audit.open', { id })} onClick={() => openEvent(id, purposeId)}>
        {id.slice(-6)}
      </button>
    ))}
  </>
);

function openEvent(id: string, purposeId: string): void {
  const details = document.querySelector<HTMLDetailsElement>(`#event-${CSS.escape(id)} details`);
  if (!details) {
    goTo(addressOf('purposes', [purposeId]));
    return;
  }
  details.open = true;
  details.scrollIntoView({ block: 'center' });
  details.querySelector('summary')?.focus();
}
