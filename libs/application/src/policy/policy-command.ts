import {
  policyDecider,
  policyTextDecider,
  type CancelScheduledPolicyVersion,
  type Policy,
  type PolicyCommand,
  type PublishPolicyVersion,
} from '#domain';
import { identifier, required, streams, text } from '#kernel';
import { digestOf, sha256 } from '../envelope/digest.ts';
import type { CommandAnswer } from '../pipeline/command-answer.ts';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import type { AnsweredResult } from '../pipeline/command-result.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';

/** A policy version to publish, with its texts as received. */
export type PolicyPublication = Omit<PublishPolicyVersion, 'texts'> & {
  readonly texts: readonly { readonly language: string; readonly content: string }[];
};

/** A command about a policy as it comes in. */
export type ReceivedPolicyCommand = PolicyPublication | CancelScheduledPolicyVersion;

export interface PolicyAnswer {
  readonly policyId: string;
  readonly version: string;
}
export type PolicyCommandResult = AnsweredResult<Policy, PolicyAnswer>;

export const policyAnswer: CommandAnswer<ReceivedPolicyCommand, Policy, PolicyAnswer> = {
  fields: {
    policyId: required(identifier, 'the policy'),
    version: required(text('policy version'), 'the version that was published, or taken back'),
  },
  of: ({ policyId, version }) => ({ policyId, version }),
};

/**
 * The texts first, each in a stream of its own named by its hash, then the version: a version never names a text that
 * is not there.
 */
export async function executePolicyCommand(
  pipeline: Pipeline,
  { command, meta }: { readonly command: ReceivedPolicyCommand; readonly meta: CommandMeta },
): Promise<PolicyCommandResult> {
  const texts = receivedTexts(command);
  const result = await execute(pipeline, {
    decider: policyDecider,
    stream: streams.policy(meta.controllerId, command.policyId),
    command: withHashes(command, texts),
    meta,
    loadContext: async () => ({}),
    beforeAppend: async () => {
      for (const received of texts) await storeText(pipeline, received, command.attribution, meta);
    },
  });
  return 'state' in result ? { ...result, answer: policyAnswer.of(command, result) } : result;
}

const receivedTexts = (command: ReceivedPolicyCommand) =>
  command.type === 'PublishPolicyVersion'
    ? command.texts.map(({ language, content }) => ({ language, content, contentHash: sha256(content) }))
    : [];

/** The rules know a text by its hash. */
const withHashes = (command: ReceivedPolicyCommand, texts: ReturnType<typeof receivedTexts>): PolicyCommand =>
  command.type === 'PublishPolicyVersion'
    ? { ...command, texts: texts.map(({ language, contentHash }) => ({ language, contentHash })) }
    : command;

async function storeText(
  pipeline: Pipeline,
  { contentHash, content }: { contentHash: string; content: string },
  attribution: PolicyCommand['attribution'],
  meta: CommandMeta,
): Promise<void> {
  const { ifMatch: _, ...rest } = meta;
  const result = await execute(pipeline, {
    decider: policyTextDecider,
    stream: streams.policyText(meta.controllerId, contentHash),
    command: { type: 'StorePolicyText', contentHash, content, attribution },
    // The text's stream is shared by every version that shows it, so the key must not be the caller's alone.
    meta: { ...rest, commandDigest: digestOf({ contentHash, command: meta.commandDigest }) },
    loadContext: async () => ({}),
  });
  if (!('state' in result) && result.kind !== 'keyReused') throw new Error(`policy text was not stored: ${result.kind}`);
}
