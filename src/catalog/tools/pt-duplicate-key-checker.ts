import { defineTool, executes, flags, like, reads, unlike, values, when } from "../tool.ts";

export default defineTool({
  // A configuration file can name plugins; their other options stay a doubt.
  name: "pt-duplicate-key-checker, pt-slave-find, pt-variable-advisor, pt-config-diff, pt-mysql-summary",
  source: "manual pages of Percona Toolkit 3.5, in bin/, github.com/percona/percona-toolkit",
  options: {
    ...flags("--all-structs --clustered --no-clustered --no-sql --no-summary --ask-pass --verbose -v --help --version"),
    ...values(
      "-d|--databases -t|--tables -h|--host -P|--port -u|--user -S|--socket -D|--database --ignore-databases --ignore-tables --ignore-variables --ignore-rules --report-width -e|--engines --sleep --key-types --recurse --report-format",
    ),
    "--source-of-variables": "value",
  },
  operands: ["dsn*"],
  // An option file can name plugins.
  does: [
    // Options of the client may follow, and files are shown.
    executes("code:option of the client {dsn}", like("dsn", /^-/)),
    reads("file:{--source-of-variables}", when("--source-of-variables")),
    reads("file:{dsn}", unlike("dsn", /^(?:-|\w=)/)),
    executes("code:option file", like("dsn", /(?:^|,)F=/)),
  ],
  examples: {
    allow: [
      "pt-variable-advisor -d ,F=x -t ,F=x -h ,F=x -P ,F=x -u ,F=x -S ,F=x -D ,F=x --ignore-databases ,F=x --ignore-tables ,F=x --ignore-variables ,F=x --ignore-rules ,F=x --report-width ,F=x --engines ,F=x --sleep ,F=x --key-types ,F=x --recurse ,F=x --report-format ,F=x h=db1",
      "pt-duplicate-key-checker -h db1 -d shop",
      "pt-variable-advisor h=db1",
      "pt-mysql-summary -u mon",
      "pt-config-diff h=a h=b",
    ],
    guard: {
      "pt-mysql-summary -- -e 'drop table x'": ["execute code:option of the client -e"],
      "pt-config-diff .env h=a": ["disclose secret:/repo/.env"],
      "pt-variable-advisor --source-of-variables .env h=a": ["disclose secret:/repo/.env"],
      "pt-variable-advisor --source-of-variables ,F=x h=a": [],
      "pt-variable-advisor h=a,F=/tmp/x": ["execute code:option file"],
    },
    doubt: { "pt-variable-advisor --config /tmp/x h=a": "unknown-option" },
  },
});
