import { defineTool, executes, flags, unless, unlike, values } from "../tool.ts";

export default defineTool({
  name: "debugfs",
  source: "debugfs(8), e2fsprogs 1.47.0",
  options: {
    ...flags("-n -c -i -D -V"),
    ...values("-d -b -s"),
    // Requests that show the super block, inodes and names; others show contents, write or run.
    "-R": {
      takes: "value",
      does: [
        executes(
          "code:debugfs {-R}",
          unlike(
            "-R",
            /^\s*(?:stats|show_super_stats|features|feature|stat|ls|imap|testi|testb|icheck|ncheck|blocks|bmap|ex|extents|htree|supported_features|freefrag|params)(?:\s+[^|;\n]*)?$/,
          ),
        ),
      ],
    },
  },
  operands: ["device?"],
  does: [executes("session:debugfs", unless("-R", "-V"))],
  examples: {
    allow: ["debugfs -R 'stat <8>' /dev/sda1", "debugfs -c -R stats /dev/sda1"],
    guard: {
      "debugfs /dev/sda1": ["execute session:debugfs"],
      "debugfs -R 'cat /etc/shadow' /dev/sda1": ["execute code:debugfs cat /etc/shadow"],
      "debugfs -R 'dump <8> /srv/x' /dev/sda1": ["execute code:debugfs dump <8> /srv/x"],
    },
    doubt: { "debugfs -w -R stats /dev/sda1": "unknown-option", "debugfs -f x /dev/sda1": "unknown-option" },
  },
});
