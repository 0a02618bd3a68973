/** Where a spec reaches the service that it shares with others. */
export interface SharedService {
  readonly url: string;
  /** There lies the key of its tokens. */
  readonly folder: string;
}

/** The name in the environment of the address that hands out the shared services. */
export const addressVariable = 'SHARED_SERVICES_URL';

/** The service of this worker of jest: its specs run one after another, so no two of them use the service at once. */
export async function sharedService(): Promise<SharedService> {
  const answer = await fetch(`${process.env[addressVariable]}/${process.env['JEST_WORKER_ID']}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text) as SharedService;
}
