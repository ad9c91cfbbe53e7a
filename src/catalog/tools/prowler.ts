import { defineTool, executes, flags, unless, values, writes } from "../tool.ts";

const lists = [
  "--list-checks",
  "--list-checks-json",
  "--list-services",
  "--list-compliance",
  "--list-categories",
  "--list-resource-groups",
  "--list-fixers",
];

export default defineTool({
  // Not declared: what sends results, looks addresses up elsewhere or repairs what it finds.
  name: "prowler",
  source: "prowler/lib/cli/parser.py of Prowler (2026-08), github.com/prowler-cloud/prowler",
  options: {
    ...flags(`-v|--version --verbose -z --no-banner --no-color --unix-timestamp --only-logs ${lists.join(" ")}`),
    ...values("--log-level --mutelist-file -w --output-filename"),
    "-o, --output-directory": { takes: "value", does: [writes("file:{--output-directory}")] },
    "--log-file": { takes: "value", does: [writes("file:{--log-file}")] },
    "-x, --checks-folder": { takes: "value", does: [executes("code:checks in {--checks-folder}")] },
  },
  operands: ["provider?"],
  // A scan leaves its results in a folder.
  does: [writes("file:output", unless("--output-directory", "--version", ...lists))],
  examples: {
    allow: ["prowler aws --list-checks", "prowler gcp --list-services --no-banner"],
    guard: {
      "prowler aws": ["write file:/repo/output"],
      "prowler aws -o /srv/x --log-file /srv/y": ["write file:/srv/x", "write file:/srv/y"],
      "prowler aws --list-checks -x /tmp/x": ["execute code:checks in /tmp/x"],
    },
    doubt: { "prowler aws --list-checks --slack": "unknown-option", "prowler aws --fixer": "unknown-option" },
  },
});
