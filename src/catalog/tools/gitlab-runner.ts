import { always } from "./_always.ts";
import { defineTool, deletes, discloses, flags, readsOnly, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "gitlab-runner",
  source: "docs/commands/_index.md and commands/*.go of GitLab Runner 18.3",
  options: { ...flags("--debug -h|--help -v|--version"), ...values("-l|--log-level --log-format") },
  commands: {
    status: { options: { ...values("-n|--service -c|--config"), ...flags("--user-service") } },
    // The settings are only said to be right or wrong.
    lint: { options: values("-c|--config") },
    // Shows each token.
    list: always(discloses("secret:runner tokens")),
    verify: {
      options: { ...values("-c|--config -n|--name -t|--token -u|--url"), ...flags("--delete") },
      does: [deletes("configuration:runners that do not answer", when("--delete"))],
    },
    "help, h": readsOnly,
    "*": always(writes("service:gitlab-runner")),
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "sudo gitlab-runner status",
      "gitlab-runner status -n runner",
      "gitlab-runner lint -c config.toml",
      "gitlab-runner verify --name a",
      "gitlab-runner --version",
    ],
    guard: {
      "gitlab-runner list": ["disclose secret:runner tokens"],
      "gitlab-runner -l verify --log-format verify verify --delete": ["delete configuration:runners that do not answer"],
      "gitlab-runner -l debug --log-format text restart": ["write service:gitlab-runner"],
    },
    doubt: { "gitlab-runner status x": "unknown-operand", "gitlab-runner --cpuprofile x status": "unknown-option" },
  },
});
