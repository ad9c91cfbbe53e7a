import { always } from "./_always.ts";
import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "vipe, vidir, mosh, autossh",
  source: "vipe(1), vidir(1) of moreutils 0.63; mosh(1) 1.4; autossh(1) 1.4g",
  ...always(executes("code:{argument:?}")),
  examples: {
    allow: [],
    guard: { vipe: ["execute code:?"], "mosh web-1": ["execute code:web-1"], "vidir /srv": ["execute code:/srv"] },
    doubt: {},
  },
});
