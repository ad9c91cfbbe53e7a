import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "exportfs",
  source: "exportfs(8), nfs-utils 2.6",
  options: flags("-v -s"),
  operands: ["export*"],
  does: [writes("configuration:NFS export {export}", when("export"))],
  examples: {
    allow: ["exportfs", "exportfs -v"],
    guard: { "exportfs 10.0.0.0/8:/srv": ["write configuration:NFS export 10.0.0.0/8:/srv"] },
    doubt: { "exportfs -ra": "unknown-option" },
  },
});
