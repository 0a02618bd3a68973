import type { ProposedEvent } from './log/stored-event.ts';

/** In what the supported server versions differ. */
export interface Profile {
  readonly name: '23.10' | '24.10';
  readonly serverVersion: string;
  /** What counts against the limit of one append. */
  readonly sizeOf: (event: ProposedEvent) => number;
  /** What happens to a live subscriber that does not keep up. */
  readonly slowConsumer: 'thrown-out' | 'back-to-catch-up';
}

const dataOnly = (event: ProposedEvent): number => event.data.length;
const sizeOnDisk = (event: ProposedEvent): number => event.data.length + event.customMetadata.length + event.type.length * 2;

export const profiles: Readonly<Record<Profile['name'], Profile>> = {
  '23.10': { name: '23.10', serverVersion: '23.10.6', sizeOf: dataOnly, slowConsumer: 'thrown-out' },
  '24.10': { name: '24.10', serverVersion: '24.10.4', sizeOf: sizeOnDisk, slowConsumer: 'back-to-catch-up' },
};

export const isProfileName = (name: string): name is Profile['name'] => Object.hasOwn(profiles, name);

/** The limit of one append, in bytes. */
export const maxAppendSize = 1024 * 1024;
