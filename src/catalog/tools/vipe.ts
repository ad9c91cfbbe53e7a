import { always } from "./_always.ts";
import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "vipe, vidir, mosh, autossh",
  source: "vipe(1), vidir(1) of moreutils 0.63; mosh(1) 1.4; autossh(1) 1.4g",
  ...always(executes("session:{argument:?}")),
  examples: {
    allow: [],
    guard: { vipe: ["execute session:?"], "mosh web-1": ["execute session:web-1"], "vidir /srv": ["execute session:/srv"] },
    doubt: {},
  },
});
