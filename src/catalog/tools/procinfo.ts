import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // `-F` writes, and `-D` and `-f` show again and again.
  name: "procinfo, lsdev, socklist",
  source: "procinfo.cpp and procinfo(8), procinfo-ng 2.0; lsdev and socklist: recalled",
  options: { ...flags("-f -a -b -d -D -i -m -S -s -h -v -r"), ...values("-n") },
  operands: [],
  examples: { allow: ["procinfo", "procinfo -a -n 5", "lsdev"], guard: {}, doubt: { "procinfo -F/srv/x": "unknown-option" } },
});
