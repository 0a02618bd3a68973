import { queryOf } from '#http';

/** A number of entries of a log. */
export const size = queryOf.parameterReader({ type: 'integer', minimum: 0 }, (text) => {
  const value = Number(text);
  return /^(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
});
