import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "htpasswd",
  source: "htpasswd(1), Apache 2.4",
  options: { ...flags("-b -c -n -i -m -2 -5 -B -d -s -p -D -v"), ...values("-C -r") },
  operands: ["word*"],
  does: [
    // `-v` says whether a password is the right one; with `-n` no file is written.
    writes("account:passwords and keys", unless("-v", "-n")),
    // These go with neither.
    writes("account:passwords and keys", when("-c", "-D")),
    // The hash of a password that the line does not show.
    writes("account:passwords and keys", when("-n"), unless("-b")),
  ],
  examples: {
    allow: ["htpasswd -v /srv/x/users alice", "htpasswd -nbB -C 12 alice pw"],
    guard: {
      "htpasswd -b /srv/x/users alice pw": ["write account:passwords and keys"],
      "htpasswd -vD /srv/x/users alice": ["write account:passwords and keys"],
      "htpasswd -n alice": ["write account:passwords and keys"],
    },
    doubt: { "htpasswd -x alice": "unknown-option" },
  },
});
