import { defineTool, deletes, executes, flags, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

export default defineTool({
  name: "lego",
  source: "cmd/ of lego 5.3, github.com/go-acme/lego",
  options: flags("-v|--version"),
  withoutCommand: "help",
  commands: {
    dnshelp: reading("", "-c|--code"),
    accounts: group({
      list: reading("--json", "--path"),
      "register, recover, keyrollover": always(writes("account:of a certificate authority")),
    }),
    certificates: group({ list: reading("--json", "--path"), revoke: always(deletes("secret:certificate {argument}")) }),
    archives: group({ list: reading("--json", "--path"), restore: always(writes("secret:certificates")) }),
    // It proves the name, keeps the key and runs hooks.
    "run, renew": always(executes("code:hooks of lego"), writes("secret:certificates")),
    revoke: always(deletes("secret:certificate {argument}")),
    migrate: always(writes("configuration:lego")),
  },
  examples: {
    allow: ["lego certificates list --path /srv/lego", "lego dnshelp -c route53"],
    guard: {
      "lego accounts register": ["write account:of a certificate authority"],
      "lego certificates revoke x": ["delete secret:certificate x"],
      "lego archives restore": ["write secret:certificates"],
      "lego run": ["execute code:hooks of lego", "write secret:certificates"],
      "lego revoke x": ["delete secret:certificate x"],
      "lego migrate": ["write configuration:lego"],
    },
    doubt: { "lego frobnicate": "unknown-command" },
  },
});
