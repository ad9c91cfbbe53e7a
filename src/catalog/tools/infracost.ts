import { defineTool, discloses, flags, like, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  // A file of settings names the program to run (`terraform_binary`).
  name: "infracost",
  source: "Infracost 0.10, cmd/infracost and internal/config, github.com/infracost/infracost",
  options: { ...flags("--no-color -v|--version"), ...values("--log-level") },
  withoutCommand: "help",
  commands: {
    "breakdown, diff": {
      /*READ*/ options: {
        ...flags("--show-skipped --no-cache --include-all-paths --no-color"),
        ...values(
          "-p|--path --format --fields --currency --project-name --compare-to --usage-file --exclude-path --terraform-var-file --terraform-var --terraform-workspace --log-level",
        ),
        "--out-file": { takes: "value", does: [writes("file:{--out-file}")] },
        "--sync-usage-file": { takes: "flag", does: [writes("file:{--usage-file:usage file}")] },
      },
      operands: [],
    },
    "comment, upload, generate, register, auth": changes(writes("remote:infracost")),
    configure: {
      withoutCommand: "help",
      commands: {
        get: { operands: ["name"], does: [discloses("secret:infracost {name}", like("name", /key/))] },
        set: changes(writes("configuration:infracost")),
      },
    },
    output: {
      options: {
        ...flags("--show-skipped --show-all-projects"),
        ...values("-p|--path --format --fields"),
        "-o, --out-file": { takes: "value", does: [writes("file:{--out-file}")] },
      },
      operands: [],
    },
  },
  examples: {
    allow: [
      "infracost breakdown --path .",
      "infracost diff --path plan.json --compare-to base.json",
      "infracost output --path a.json --format table",
      "infracost --log-level 1 breakdown",
    ],
    guard: {
      "infracost breakdown --path . --out-file /srv/x": ["write file:/srv/x"],
      "infracost breakdown --sync-usage-file --usage-file u.yml": ["write file:/repo/u.yml"],
      "infracost output --path a -o /srv/x": ["write file:/srv/x"],
      "infracost configure get api_key": ["disclose secret:infracost api_key"],
      "infracost configure set a b": ["write configuration:infracost"],
      "infracost upload x": ["write remote:infracost"],
    },
    doubt: { "infracost breakdown --config-file x.yml": "unknown-option", "infracost frobnicate": "unknown-command" },
  },
});
