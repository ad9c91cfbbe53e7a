import type { Command } from "../tool.ts";

/** A command that does this whatever its options and operands. */
export const always = (...does: NonNullable<Command["does"]>): Command => ({ syntax: "words", operands: ["argument*"], does });
