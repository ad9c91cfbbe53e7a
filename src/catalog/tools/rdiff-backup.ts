import { defineTool, flags, unless, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "rdiff-backup",
  source: "rdiff-backup(1) 2.2",
  options: { ...flags("-l|--list-increments --list-increment-sizes --version -h|--help --size --parsable-output") },
  operands: ["action?", "argument*"],
  does: [
    writes(
      "file:{argument}",
      unless("--list-increments", "--list-increment-sizes"),
      unlike("action", /^(?:list|info|verify|compare|calculate)$/),
    ),
  ],
  examples: {
    allow: ["rdiff-backup list increments /srv/backup", "rdiff-backup -l /srv/backup", "rdiff-backup verify /srv/backup"],
    guard: { "rdiff-backup backup /srv/a /srv/b": ["write file:/srv/a", "write file:/srv/b"] },
    doubt: { "rdiff-backup --remote-schema id list increments h::/x": "unknown-option" },
  },
});
