import { attached, defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  name: "dot, neato, fdp, sfdp, twopi, circo",
  source: "recalled from dot(1), Graphviz 2.43",
  options: { ...flags("-v -V -q -x -y -?"), ...attached("-G -N -E -T -K -l -n -s") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["dot -Tsvg a.dot", "dot -Gdpi=90 -Tpng a.dot"],
    guard: { "dot .env": ["disclose secret:/repo/.env"] },
    doubt: { "dot -Tsvg -o/srv/x a.dot": "unknown-option", "dot -Tsvg -O a.dot": "unknown-option" },
  },
});
