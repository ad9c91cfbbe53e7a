import { defineTool, flags, writes } from "../tool.ts";

export default defineTool({
  name: "checkupdates",
  source: "src/checkupdates.sh.in, pacman-contrib",
  options: {
    // Its copy of the database is a temporary one of its own.
    ...flags("-n|--nosync --nocolor -h|--help -V|--version"),
    "-d, --download": { takes: "flag", does: [writes("package:cache of pacman")] },
    "-c, --change": { takes: "flag", does: [writes("store:updates that were seen")] },
  },
  // Its own parts are loaded from there.
  variables: { LIBRARY: "code" },
  operands: [],
  examples: {
    allow: ["checkupdates", "checkupdates -n --nocolor"],
    guard: {
      "checkupdates -d": ["write package:cache of pacman"],
      "checkupdates --change": ["write store:updates that were seen"],
    },
    doubt: { "checkupdates --frobnicate": "unknown-option" },
  },
});
