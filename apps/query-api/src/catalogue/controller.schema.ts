import { controllerSettingsFields, type defaultSettings } from '#domain';
import { component } from '#http';
import { flag, instant, listOf, object, optional, required, wholeNumber, type Instant } from '#kernel';

/** Version 0, the default settings, has no `effectiveFrom`. */
export type SettingsItem = typeof defaultSettings & { readonly effectiveFrom?: Instant };
type ListedVersion = SettingsItem & { readonly inForce: boolean };

export interface ControllerBody {
  readonly versions: readonly ListedVersion[];
}

export const controllerSettings = component(
  'Controller',
  object<ControllerBody>({
    versions: required(
      listOf(
        object<ListedVersion>({
          version: required(wholeNumber, 'rises by one; 0 is the default that nobody chose'),
          ...controllerSettingsFields,
          effectiveFrom: optional(instant, 'from when it holds; absent for the default'),
          inForce: required(flag, 'holds now'),
        }),
      ),
      'ascending',
    ),
  }),
);
