/** How the service runs for a test: its processes, on stores that outlive them. */
export interface Deployment {
  /** Where its callers reach it. */
  readonly url: string;
  /** Ends the processes that have not ended, and starts them anew on the same stores. */
  startAgain(): Promise<void>;
  /** As `startAgain`, after all views were taken away: they are made anew from the events. */
  startWithoutViews(): Promise<void>;
  /** Ends everything and leaves nothing behind. */
  end(): Promise<void>;
}

/** The folder holds the key of the tests' tokens, and with embedded stores the ledger. */
export interface DeploymentOptions {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}
