import type { HttpClient } from './http-client.ts';

/** A purpose with plausible values for what a test does not name. */
export const purpose = (purposeId: string, more: object = {}): object => ({
  purposeId,
  name: { en: purposeId },
  dataCategories: [{ id: 'email', necessity: 'required' }],
  lawfulBases: ['consent'],
  ...more,
});

/** Registers it, and expects that it was. */
export async function register(admin: HttpClient, purposeId: string, more: object = {}): Promise<void> {
  const { status, text } = await admin.post('/v1/purposes', purpose(purposeId, more));
  if (status !== 201) throw new Error(`${purposeId} was not registered: ${text}`);
}
