/** Also of a duration that is zero. */
export const durationForm = /^P(?=.)(\d{1,4}Y)?(\d{1,5}M)?(\d{1,5}W)?(\d{1,6}D)?(T(?=.)(\d{1,7}H)?(\d{1,8}M)?(\d{1,9}S)?)?$/;

/** Whole units of ISO 8601, longer than zero. */
export const isDuration = (text: string): boolean => durationForm.test(text) && /[1-9]/.test(text);
