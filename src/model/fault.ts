/** The message of what was thrown, or `otherwise` where that is no error. */
export const errorText = (error: unknown, otherwise = "unknown failure"): string => (error instanceof Error ? error.message : otherwise);
