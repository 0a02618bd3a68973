import type { ControllerCommand, PurposeCommand } from '#domain';
import type { Instant } from '#kernel';
import * as purpose from '../../domain/src/testing/purpose.phrases.ts';
import { attributedTo } from '../../domain/src/testing/subject.phrases.ts';
import type { PolicyPublication } from '#application';

type Content = Parameters<typeof purpose.register>[0];

const dataCategories = [
  { id: 'email', necessity: 'required' },
  { id: 'phone', necessity: 'optional' },
] as const;

/** A purpose that needs an address and may have a telephone number, based on consent, unless it says otherwise. */
export const register = (purposeId: string, content: Content = {}): PurposeCommand =>
  purpose.register({ purposeId, name: { en: purposeId }, dataCategories, ...content });

export const revise = (purposeId: string, content: Content = {}): PurposeCommand =>
  purpose.revise({ purposeId, name: { en: purposeId }, dataCategories, ...content, type: 'RevisePurpose' });

export const retire = (purposeId: string): PurposeCommand => ({ ...purpose.retire(), purposeId });

/** A version in English; a material change. */
export const publish = (policyId: string, version: string, effectiveFrom: Instant, content: string): PolicyPublication => ({
  type: 'PublishPolicyVersion',
  attribution: attributedTo('dataController'),
  policyId,
  version,
  effectiveFrom,
  changeClass: 'material',
  texts: [{ language: 'en', content }],
});

export const configure = (regime: ControllerCommand['regime']): ControllerCommand => ({
  type: 'ConfigureController',
  attribution: attributedTo('dataController'),
  regime,
});
