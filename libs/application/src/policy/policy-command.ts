import { policyDecider, policyTextDecider, type Policy, type PolicyCommand } from '#domain';
import { streams } from '#kernel';
import { digestOf, sha256 } from '../envelope/digest.ts';
import type { CommandMeta } from '../pipeline/command-meta.ts';
import { execute, type Pipeline } from '../pipeline/execute.ts';
import type { AnsweredResult } from '../subject/subject-command.ts';

/** A policy version on its way in, with its texts as received. */
export class PolicyUseCase {
  readonly command: Omit<PolicyCommand, 'texts'> & { readonly texts: readonly { language: string; content: string }[] };
  readonly meta: CommandMeta;

  constructor(command: PolicyUseCase['command'], meta: CommandMeta) {
    this.command = command;
    this.meta = meta;
  }
}

/**
 * The texts first, each in a stream of its own named by its hash, then the version: a version never names a text that
 * is not there.
 */
export async function executePolicyCommand(
  pipeline: Pipeline,
  { command, meta }: PolicyUseCase,
): Promise<AnsweredResult<Policy>> {
  const texts = command.texts.map(({ language, content }) => ({ language, content, contentHash: sha256(content) }));
  const result = await execute(pipeline, {
    decider: policyDecider,
    stream: streams.policy(meta.controllerId, command.policyId),
    command: { ...command, texts: texts.map(({ language, contentHash }) => ({ language, contentHash })) },
    meta,
    gather: async () => ({}),
    prepare: async () => {
      for (const text of texts) await storeText(pipeline, text, command.attribution, meta);
    },
  });
  return 'state' in result ? { ...result, answer: { policyId: command.policyId, version: command.version } } : result;
}

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
    gather: async () => ({}),
  });
  if (!('state' in result) && result.kind !== 'keyReused') throw new Error(`policy text was not stored: ${result.kind}`);
}
