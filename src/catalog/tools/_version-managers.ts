import { flags, unless, writes, type Command } from "../tool.ts";

/** `install` of the managers that build a version of a language, which may only list those there are (`--list` before anything else is done). */
export const installsUnlessListing = (what: string): Command => ({
  options: flags("-l|--list -f|--force -s|--skip-existing -k|--keep -v|--verbose --version"),
  operands: ["word*"],
  does: [writes(`package:${what}`, unless("--list"))],
});
