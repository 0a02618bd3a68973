/** The number of ASCII digits without a leading zero, or undefined; none above 2^53 - 1. */
export function fromDecimal(text: string): number | undefined {
  const value = Number(text);
  return /^(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
}
