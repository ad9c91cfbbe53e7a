import { defineTool, executes, flags, unless, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "xfs_quota",
  source: "xfs_quota(8), xfsprogs 6.1",
  options: { ...flags("-x -V"), ...values("-c -p -D -P -d") },
  operands: ["path*"],
  does: [
    executes("session:xfs_quota", unless("-c", "-V")),
    writes(
      "volume:quota {-c}",
      unlike("-c", /^\s*(?:report|quota|free|df|state|print|paths?|help)(?:\s+(?!-f)[^-\s]\S*|\s+-(?!\w*f)[a-zA-Z]+)*\s*$/),
    ),
  ],
  examples: {
    allow: ["xfs_quota -x -c 'report -h' /srv", "xfs_quota -x -c state -p p -D a -P b -d c"],
    guard: {
      "xfs_quota -x": ["execute session:xfs_quota"],
      "xfs_quota -x -c 'limit bsoft=1g bob' /srv": ["write volume:quota limit bsoft=1g bob"],
      "xfs_quota -x -c 'report -f /srv/out' /srv": ["write volume:quota report -f /srv/out"],
    },
    doubt: {},
  },
});
