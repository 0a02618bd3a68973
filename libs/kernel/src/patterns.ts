/** What ids, codes and keys look like (http-api 1), in requests, tokens and events alike. */
export const patterns = {
  identifier: /^[a-z][a-z0-9-]{0,62}$/,
  policyVersion: /^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/,
  subjectRef: /^[A-Za-z0-9_-]{21}[AQgw]$/,
  code: /^[A-Za-z0-9][A-Za-z0-9_.:()/-]{0,62}$/,
  actorId: /^[A-Za-z0-9_.:|-]{1,128}$/,
  digest: /^[0-9a-f]{64}$/,
  uuid: /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
  language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/,
} as const;
