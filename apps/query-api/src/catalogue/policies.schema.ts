import { changeClasses, type PolicyVersion } from '#domain';
import { component } from '#http';
import { code, digest, flag, identifier, instant, listOf, object, optional, required, text, type Instant } from '#kernel';

type ListedVersion = Pick<PolicyVersion, 'version' | 'effectiveFrom' | 'changeClass' | 'texts'> & {
  readonly inForce: boolean;
  readonly cancelledAt?: Instant;
};

export interface PolicyBody {
  readonly policyId: string;
  readonly versions: readonly ListedVersion[];
}

export interface PolicyTextBody {
  readonly policyId: string;
  readonly version: string;
  readonly language: string;
  readonly content: string;
  readonly contentHash: string;
}

const policyId = required(identifier, 'the policy');
const language = required(text('language tag'), 'of the text');
const contentHash = required(digest, 'of the text');

export const policy = component(
  'Policy',
  object<PolicyBody>({
    policyId,
    versions: required(
      listOf(
        object<ListedVersion>({
          version: required(text('policy version'), 'its name'),
          effectiveFrom: required(instant, 'from when it is effective'),
          changeClass: required(code(...changeClasses), 'how it comes to bind people'),
          texts: required(listOf(object<ListedVersion['texts'][number]>({ language, contentHash })), 'one a language'),
          inForce: required(flag, 'at `at`, else now'),
          cancelledAt: optional(instant, 'when it was taken back; it counts as never published'),
        }),
      ),
      'by `effectiveFrom`, cancelled ones too',
    ),
  }),
);

export const policyText = component(
  'PolicyText',
  object<PolicyTextBody>({
    policyId,
    version: required(text('policy version'), 'its version'),
    language,
    content: required(text('text'), 'as it was received'),
    contentHash,
  }),
);
