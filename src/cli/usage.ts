import { UsageError } from "./arguments.ts";
import { complain, exitCodes } from "./stream.ts";

/** Runs a command; a wrong command line is complained about under the command's name. */
export const withUsage = async (name: string, body: () => number | Promise<number>): Promise<number> => {
  try {
    return await body();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`tagout ${name}: ${error.message}\n`);
    return exitCodes.usage;
  }
};
