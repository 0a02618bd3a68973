import { randomBytes } from 'node:crypto';

/** A subject that nobody has recorded anything about. */
export const newSubjectRef = (): string => randomBytes(16).toString('base64url');
