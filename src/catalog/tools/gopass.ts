import { defineTool, deletes, discloses, executes, flags, values, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

const shows: Command = {
  options: {
    ...flags("-C|--alsoclip -c|--clip -n|--noparsing --nosync -o|--password --qr --qrbody -u|--unsafe|-f|--force -y|--yes"),
    ...values("--chars -r|--revision"),
  },
  operands: ["name*"],
  does: [discloses("secret:gopass {name:store}")],
};

export default defineTool({
  name: "gopass",
  source: "gopass.1 1.16, github.com/gopasspw/gopass",
  options: shows.options ?? {},
  withoutCommand: { command: "list" },
  // A name without a subcommand is shown.
  find: (name) => (name.startsWith("-") ? undefined : shows),
  commands: {
    show: shows,
    "list, ls": { options: { ...flags("-f|--flat -d|--folders"), ...values("-l|--limit -s|--strip-prefix") }, operands: ["prefix?"] },
    "version, help": { operands: ["word*"] },
    // Where one name fits, the entry is shown.
    "find, search, cat, otp, totp, hotp, grep, history, sum, audit, fscopy, fsmove, binary, process, create, generate, pwgen": changes(
      discloses("secret:gopass store"),
    ),
    env: changes(discloses("secret:gopass store"), executes("code:program with secrets")),
    "insert, edit, set, copy, cp, move, mv, link, ln, symlink, merge, init, clone, convert, setup, recipients, mounts, templates, config, sync, fsck, reorg, alias, age, update, unclip":
      changes(writes("secret:gopass store")),
    "delete, remove, rm": changes(deletes("secret:gopass store")),
    "git, rcs": changes(executes("code:git in the password store")),
  },
  examples: {
    allow: ["gopass ls --flat", "gopass list -l 2 -s ops ops", "gopass", "gopass version"],
    guard: {
      "gopass show -o ops/db": ["disclose secret:gopass ops/db"],
      "gopass ops/db": ["disclose secret:gopass store"],
      "gopass find db": ["disclose secret:gopass store"],
      "gopass env ops/db printenv": ["disclose secret:gopass store", "execute code:program with secrets"],
      "gopass insert ops/db": ["write secret:gopass store"],
      "gopass rm ops/db": ["delete secret:gopass store"],
      "gopass git push": ["execute code:git in the password store"],
      "gopass --chars 1 -r 2 rm ops/db": ["delete secret:gopass store"],
      "gopass show --chars 1 -r 2 ops/db": ["disclose secret:gopass ops/db"],
    },
    doubt: { "gopass ls --frobnicate": "unknown-option" },
  },
});
