import { code, instant, object, required, text, wholeNumber, optional, type Fields } from '#kernel';
import { eventType, type EventTypes } from './event-type.ts';
import { regimes, type ControllerEvent, type ControllerSettings } from './controller.events.ts';

type Version = ControllerSettings & { version: number };

export const settings: Fields<ControllerSettings> = {
  regime: required(code(...regimes), 'the law whose rules apply'),
  timeZone: required(text('IANA time zone'), 'legal days are counted in it'),
  calendar: required(text('calendar id'), 'the working days that terms skip to'),
};

const versionFields: Fields<Version> = {
  version: required(wholeNumber, 'rises by one; 0 is the default that nobody chose'),
  ...settings,
};

export const controllerEventTypes = {
  ControllerConfigured: eventType('controller')(
    'The controller chose its regime, time zone and working-day calendar.',
    object<ControllerEvent['data']>({
      ...versionFields,
      effectiveFrom: required(instant, 'from when the choice holds'),
      previous: optional(object<Version>(versionFields), 'what it replaces'),
    }),
  ),
} satisfies EventTypes<ControllerEvent>;
