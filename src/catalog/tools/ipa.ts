import { defineTool, deletes, discloses, executes, flags, grants, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { reading } from "./_group.ts";

// Other options of a search are attributes; `--out` and the like write files.
const read = reading(
  "--all --raw --no-members --pkey-only --rights",
  "--sizelimit --timelimit --login --uid --gidnumber --first --last --email --desc --hostname --in-groups --fqdn",
);
const find = (name: string): Command | undefined => {
  if (/^[a-z][\w-]*-(?:find|show|status)$/.test(name)) return read;
  if (/^(?:vault|vaultcontainer)-|^(?:otptoken|cert)-add|-(?:retrieve|export)$/.test(name)) return always(discloses("secret:{argument}"));
  if (/^[a-z][\w-]*-del$/.test(name)) return always(deletes("account:{argument}"));
  if (/^(?:permission|privilege|role|sudorule|hbacrule|selfservice|delegation|passwd)[\w-]*$/.test(name))
    return always(grants("account:{argument}"));
  return /^[a-z]\w*(?:-\w+)+$/.test(name) ? always(writes("account:{argument}")) : undefined;
};

export default defineTool({
  name: "ipa",
  source: "client/man/ipa.1 of FreeIPA, github.com/freeipa/freeipa",
  options: {
    ...flags("-d|--debug --delegate -n|--no-prompt -a|--prompt-all -f|--no-fallback -v|--verbose"),
    // It holds the address of the server, and other settings of the program.
    "-c": { takes: "value", does: [executes("code:{-c}")] },
    "-e": { takes: "value", does: [executes("code:{-e}")] },
    ...values("--force-server"),
  },
  withoutCommand: "help",
  commands: { "ping, env, help": reading(""), console: always(executes("code:Python")), passwd: always(grants("account:{argument:ours}")) },
  find,
  examples: {
    allow: [
      "ipa user-show alice --all",
      "ipa host-find --sizelimit 10 web",
      "ipa ping",
      "ipa -n --force-server ds1 topologysegment-find domain",
    ],
    guard: {
      "ipa user-del alice": ["delete account:alice"],
      "ipa user-mod alice": ["write account:alice"],
      "ipa role-add-member admins": ["grant account:admins"],
      "ipa passwd alice": ["grant account:alice"],
      "ipa vault-retrieve x": ["disclose secret:x"],
      "ipa console": ["execute code:Python"],
      "ipa -c /tmp/x -e a=b ping": ["execute code:/tmp/x", "execute code:a=b"],
    },
    doubt: { "ipa frobnicate": "unknown-command", "ipa cert-show 1 --out /srv/x": "unknown-option" },
  },
});
