import { always } from "./_always.ts";
import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "vipe, vidir, mosh, autossh",
  source: "recalled from vipe(1), vidir(1), moreutils 0.67; mosh(1) 1.4; autossh(1) 1.4g",
  ...always(executes("code:{argument:?}")),
  examples: {
    allow: [],
    guard: { vipe: ["execute code:?"], "mosh web-1": ["execute code:web-1"], "vidir /srv": ["execute code:/srv"] },
    doubt: {},
  },
});
