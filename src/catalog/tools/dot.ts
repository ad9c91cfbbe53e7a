import { attached, defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  // A library of PostScript (`-l`) is part of what is shown.
  name: "dot, neato, fdp, sfdp, twopi, circo",
  source: "dot(1), Graphviz 2.42, Debian 12",
  options: { ...flags("-v -V -q -x -y -?"), ...attached("-G -N -E -T -K -n -s"), "-l": { takes: "attached", does: [reads("file:{-l}")] } },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["dot -Tsvg a.dot", "dot -Gdpi=90 -Tpng a.dot"],
    guard: { "dot -Tps -l.env a.dot": ["disclose secret:/repo/.env"], "dot .env": ["disclose secret:/repo/.env"] },
    doubt: { "dot -Tsvg -o/srv/x a.dot": "unknown-option", "dot -Tsvg -O a.dot": "unknown-option" },
  },
});
