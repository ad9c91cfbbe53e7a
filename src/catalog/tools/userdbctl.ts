import { defineTool, discloses, flags, like, unlike, values } from "../tool.ts";

export default defineTool({
  name: "userdbctl",
  source: "userdbctl(1), systemd 252",
  options: {
    ...flags("--no-pager --no-legend -N --with-varlink"),
    ...values("-s|--service --with-nss --synthesize --multiplexer --with-dropin"),
    "-j": { takes: "flag", does: [discloses("secret:password hashes")] },
    "--json": { takes: "value", does: [discloses("secret:password hashes", unlike("--json", /^off$/))] },
    "--output": { takes: "value", does: [discloses("secret:password hashes", like("--output", /^json/))] },
  },
  optionsMayFollow: true,
  withoutCommand: { command: "user" },
  commands: {
    "user, group, users-in-group, groups-of-user, services, ssh-authorized-keys": { operands: ["name*"] },
  },
  examples: {
    allow: [
      "userdbctl user deploy",
      "userdbctl --output=table group",
      "userdbctl",
      "userdbctl -s 1 --with-nss 1 --synthesize 1 --multiplexer 1 --with-dropin 1 user",
    ],
    guard: {
      "userdbctl user deploy -j": ["disclose secret:password hashes"],
      "userdbctl --json=pretty user": ["disclose secret:password hashes"],
      "userdbctl user --output=json": ["disclose secret:password hashes"],
    },
    doubt: { "userdbctl frobnicate": "unknown-command" },
  },
});
