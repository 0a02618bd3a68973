/** The first Node that has what the ledger stands on: `node:sqlite` without a flag, and `Temporal`. */
const oldest = 26;

/** One line for a person who started the ledger with an older Node; undefined when the version will do. */
export function unfitNode(version: string): string | undefined {
  const major = Number(version.split('.', 1)[0]);
  if (major >= oldest) return undefined;
  return `Consent Ledger needs Node ${oldest} or later and was started with ${version}: use the npm scripts (npm start, npm run ledger), which bring their own.`;
}
