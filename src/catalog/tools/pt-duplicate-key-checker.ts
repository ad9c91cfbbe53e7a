import { defineTool, executes, flags, like, values } from "../tool.ts";

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
  does: [executes("code:option file", like("dsn", /(?:^|,)F=/))],
  examples: {
    allow: ["pt-duplicate-key-checker -h db1 -d shop", "pt-variable-advisor h=db1", "pt-mysql-summary -u mon", "pt-config-diff h=a h=b"],
    guard: { "pt-variable-advisor h=a,F=/tmp/x": ["execute code:option file"] },
    doubt: { "pt-variable-advisor --config /tmp/x h=a": "unknown-option" },
  },
});
