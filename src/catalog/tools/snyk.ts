import { defineTool, discloses, executes, flags, values, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const shared: Options = {
  ...flags("-d --json --sarif --ignore-policy"),
  ...values("--org --policy-path --severity-threshold --target-name --target-reference --project-name --fail-on"),
  "--json-file-output": { takes: "value", does: [writes("file:{--json-file-output}")] },
  "--sarif-file-output": { takes: "value", does: [writes("file:{--sarif-file-output}")] },
};

export default defineTool({
  // `test` and `monitor` of a project ask its package manager, which runs the project's own code.
  name: "snyk",
  source: "help/cli-commands of Snyk CLI (2026-08), github.com/snyk/cli",
  withoutCommand: "help",
  commands: {
    "version, help": reading(""),
    iac: group({
      test: {
        options: {
          ...shared,
          ...values("--detection-depth --scan --var-file"),
          "--report": { takes: "flag", does: [writes("remote:snapshot kept by Snyk")] },
        },
        operands: ["path*"],
      },
    }),
    container: group({
      test: {
        options: {
          ...shared,
          ...flags("--print-deps --app-vulns --exclude-app-vulns --exclude-node-modules --exclude-base-image-vulns"),
          ...values("--file --platform --nested-jars-depth"),
        },
        operands: ["image"],
      },
      monitor: always(writes("remote:snapshot kept by Snyk")),
    }),
    test: always(executes("code:package manager of the project")),
    monitor: always(executes("code:package manager of the project"), writes("remote:snapshot kept by Snyk")),
    config: group({
      "set, unset, clear, environment": always(writes("configuration:snyk")),
      get: always(discloses("secret:configuration of snyk")),
    }),
    "auth, ignore": always(writes("configuration:snyk {argument}")),
  },
  // They say where the token goes.
  variables: { SNYK_API: "code", SNYK_CFG_ENDPOINT: "code" },
  examples: {
    allow: ["snyk iac test main.tf --severity-threshold=high", "snyk container test nginx:1.27 --json"],
    guard: {
      "snyk iac test main.tf --json-file-output=/srv/x --sarif-file-output=/srv/y": ["write file:/srv/x", "write file:/srv/y"],
      "snyk container test nginx --json-file-output=/srv/x --sarif-file-output=/srv/y": ["write file:/srv/x", "write file:/srv/y"],
      "snyk iac test --report": ["write remote:snapshot kept by Snyk"],
      "snyk container monitor nginx": ["write remote:snapshot kept by Snyk"],
      "snyk test": ["execute code:package manager of the project"],
      "snyk monitor": ["execute code:package manager of the project", "write remote:snapshot kept by Snyk"],
      "snyk config set org=x": ["write configuration:snyk"],
      "snyk config get api": ["disclose secret:configuration of snyk"],
      "snyk auth": ["write configuration:snyk ?"],
    },
    doubt: { "snyk iac test --rules=x.tar.gz": "unknown-option", "snyk code test": "unknown-command" },
  },
});
