import { defineTool } from "../tool.ts";

export default defineTool({
  name: "setcap",
  source: "setcap(8), libcap2 2.66, and its progs/setcap.c",
  helpAs: ["-h"],
  syntax: "words",
  operands: ["word*"],
  // From the word `-v` on files are only compared with what is said.
  derive: ({ words }, engine) => {
    const first = words.find((word) => word.value !== "-q");
    const last = words.at(-1);
    if (first?.value === "-v") return;
    if (last?.value === undefined) engine.doubt("dynamic-word", last?.text ?? "a file is missing");
    else engine.effect("grant", `file:${last.value}`);
  },
  examples: {
    allow: ["setcap -q -v cap_net_raw+ep /srv/x", "setcap -h"],
    guard: {
      "setcap cap_net_raw+ep /srv/x": ["grant file:/srv/x"],
      "setcap cap_net_raw+ep /srv/x -v cap_net_raw+ep /srv/y": ["grant file:/srv/y"],
    },
    doubt: { "setcap -r $(ls)": "dynamic-word" },
  },
});
