import { instantForm } from '#kernel';

/** The JSON Schema of a string that a pattern describes. */
export const patternSchema = (pattern: RegExp): object => ({ type: 'string', pattern: pattern.source });

/** That of a time in a request: the pattern does not know which days a month has, nor where a year ends in UTC. */
export const instantSchema: object = { ...patternSchema(instantForm), format: 'date-time' };
