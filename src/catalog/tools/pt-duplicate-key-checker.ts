import { defineTool, executes, flags, like, reads, unlike, values } from "../tool.ts";

export default defineTool({
  // A configuration file can name plugins; their other options stay a doubt.
  name: "pt-duplicate-key-checker, pt-slave-find, pt-variable-advisor, pt-config-diff, pt-mysql-summary",
  source: "recalled from manual pages of Percona Toolkit 3.5",
  options: {
    ...flags(
      "--all-structs --clustered --no-clustered --key-types --no-sql --no-summary --ask-pass --recurse --report-format --verbose -v --quiet -q --help --version",
    ),
    ...values(
      "-d|--databases -t|--tables -h|--host -P|--port -u|--user -S|--socket -D|--database --ignore-databases --ignore-tables --ignore-variables --ignore-rules --source-of-variables --report-width --engines --sleep",
    ),
  },
  operands: ["dsn*"],
  // An option file can name plugins.
  does: [
    // Options of the client may follow, and files are shown.
    executes("code:option of the client {dsn}", like("dsn", /^-/)),
    reads("file:{dsn}", unlike("dsn", /^(?:-|\w=)/)),
    executes("code:option file", like("dsn", /(?:^|,)F=/)),
  ],
  examples: {
    allow: [
      "pt-variable-advisor -d ,F=x -t ,F=x -h ,F=x -P ,F=x -u ,F=x -S ,F=x -D ,F=x --ignore-databases ,F=x --ignore-tables ,F=x --ignore-variables ,F=x --ignore-rules ,F=x --source-of-variables ,F=x --report-width ,F=x --engines ,F=x --sleep ,F=x h=db1",
      "pt-duplicate-key-checker -h db1 -d shop",
      "pt-variable-advisor h=db1",
      "pt-mysql-summary -u mon",
      "pt-config-diff h=a h=b",
    ],
    guard: {
      "pt-mysql-summary -- -e 'drop table x'": ["execute code:option of the client -e"],
      "pt-config-diff .env h=a": ["disclose secret:/repo/.env"],
      "pt-variable-advisor h=a,F=/tmp/x": ["execute code:option file"],
    },
    doubt: { "pt-variable-advisor --config /tmp/x h=a": "unknown-option" },
  },
});
