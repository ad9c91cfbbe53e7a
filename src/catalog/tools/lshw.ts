import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "lshw",
  source: "lshw(1) B.02.19",
  options: {
    ...flags("-version -help -html -xml -json -short -businfo -numeric -quiet -sanitize -notime -X"),
    ...values("-class -C -disable -enable -dump -c"),
  },
  does: [writes("file:{-dump}", when("-dump"))],
  examples: {
    allow: ["lshw -short -C network", "lshw -json -sanitize"],
    guard: { "lshw -dump /srv/x": ["write file:/srv/x"] },
    doubt: { "lshw -frob": "unknown-option" },
  },
});
