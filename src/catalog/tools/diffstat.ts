import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "diffstat",
  source: "diffstat(1) 1.69",
  options: {
    ...flags("-b -c -C -d -E -h -k -K -l -m -q -R -s -t -T -u -v -V -W"),
    ...values("-D -e -f -n -N -o -p -r -S -w"),
  },
  // Counts lines, and shows none.
  operands: ["file*"],
  does: [writes("file:{-o}", when("-o")), writes("file:{-e}", when("-e"))],
  examples: {
    allow: ["diff a b | diffstat -t", "diffstat -p 1 -w 100 -n 40 fix.patch"],
    guard: { "diffstat -o /srv/x a.patch": ["write file:/srv/x"], "diffstat -e b a.patch": ["write file:/repo/b"] },
    doubt: { "diffstat --frob": "unknown-option" },
  },
});
