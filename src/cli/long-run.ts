/**
 * Told by a command that reads many lines when it begins to: from here on its functions are made machine code as early as Bun does
 * it by default. The executable starts reluctant to (scripts/executable-flags.ts), for a hook ends before that would pay.
 */
export const beginLongRun = (): void => Bun.unsafe.setJITPolicy(1);
