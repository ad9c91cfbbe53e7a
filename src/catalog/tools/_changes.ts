import type { Command, Row } from "../tool.ts";

/** A subcommand of a tool that acts on this machine and changes the same thing whatever its words. */
export const changes = (...does: readonly Row[]): Command => ({ syntax: "words", operands: ["argument*"], does });
