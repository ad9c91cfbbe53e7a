import { attached, defineTool, deletes, discloses, flags, like, values, writes, type Options } from "../tool.ts";
import { changes } from "./_changes.ts";

const common: Options = { ...attached("--color --sync"), ...flags("-h|--help") };

export default defineTool({
  name: "lpass",
  source: "lpass.1.txt, github.com/lastpass/lastpass-cli",
  options: flags("-h|--help -v|--version"),
  withoutCommand: "help",
  variables: {
    LPASS_AGENT_TIMEOUT: "setting",
    LPASS_AGENT_DISABLE: "setting",
    LPASS_AUTO_SYNC_TIME: "setting",
    LPASS_ASKPASS: "code",
    LPASS_PINENTRY: "code",
    LPASS_CLIPBOARD_COMMAND: "shell",
  },
  commands: {
    status: { options: { ...common, ...flags("-q|--quiet") }, operands: [] },
    ls: {
      options: { ...common, ...flags("-l|--long -m -u"), ...values("--format") },
      operands: ["group?"],
      // `%ap` is the password, `%al` the address of the entry.
      does: [discloses("secret:LastPass vault", like("--format", /%\/?(?:ap|f)/))],
    },
    "show, export, generate, login, passwd": changes(discloses("secret:LastPass vault")),
    "add, edit, mv, duplicate, import, sync, logout, share": changes(writes("secret:LastPass vault")),
    rm: changes(deletes("secret:LastPass vault")),
  },
  examples: {
    allow: ["lpass status -q --color=never", "lpass ls --long --sync=no ops", "lpass ls --format '%/as%an' ops"],
    guard: {
      "lpass show -p db": ["disclose secret:LastPass vault"],
      "lpass ls --format '%an %ap'": ["disclose secret:LastPass vault"],
      "lpass mv db ops": ["write secret:LastPass vault"],
      "lpass rm db": ["delete secret:LastPass vault"],
    },
    doubt: { "lpass frobnicate": "unknown-command", "lpass ls --frobnicate": "unknown-option" },
  },
});
