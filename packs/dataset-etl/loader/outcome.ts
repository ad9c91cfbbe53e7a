/** How a run ended. The numbers are the program's exit codes, which the operations that call it read. */
export const exitCodes = { done: 0, refused: 1, usage: 2, unreachable: 3, failed: 4, unknown: 5 } as const;

export type Outcome = keyof typeof exitCodes;

/**
 * A run that cannot go on, and how it ended: `refused` by a quality gate, `usage` for a command line or a manifest that is
 * wrong, `unreachable` when the environment cannot be opened or is held by another, `failed` when it broke and nothing of it
 * is left, `unknown` when that could not be established.
 */
export class LoaderError extends Error {
  readonly outcome: Exclude<Outcome, "done">;

  constructor(outcome: Exclude<Outcome, "done">, message: string) {
    super(message);
    this.outcome = outcome;
  }
}

export const usage = (message: string): LoaderError => new LoaderError("usage", message);
export const refused = (message: string): LoaderError => new LoaderError("refused", message);
export const unreachable = (message: string): LoaderError => new LoaderError("unreachable", message);
export const failed = (message: string): LoaderError => new LoaderError("failed", message);

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
