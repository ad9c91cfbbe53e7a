import { complain, exitCodes } from "./stream.ts";

export const run = (_args: readonly string[]): number => {
  complain("tagout doctor: not available in this build\n");
  return exitCodes.fault;
};
