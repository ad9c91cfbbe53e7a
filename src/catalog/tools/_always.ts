import type { Command } from "../tool.ts";

/** A command that does this whatever its other options and operands: those that choose the target are still read. */
export const always = (...does: NonNullable<Command["does"]>): Command => ({ optionsOnlyRead: true, operands: ["argument*"], does });
