import type { Objection } from './objections-at.ts';

/** As a status and a register show it: what the rules know beside is left out (http-api 5). */
export function objectionEntry({ objectionId, kind, purposes, state, since, justificationCode }: Objection) {
  return { objectionId, kind, purposes, state, since, ...(justificationCode && { justificationCode }) };
}
