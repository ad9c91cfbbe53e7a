import { known } from "../../languages/shell/index.ts";
import { attached, defineTool, executes, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "sudo",
  source: "sudo(8) 1.9.13, Debian 12",
  syntax: "posix",
  options: {
    ...flags(
      "-A|--askpass -b|--background -B|--bell -E -H|--set-home -N|--no-update -n|--non-interactive -P|--preserve-groups -S|--stdin -V|--version --help",
    ),
    ...flags("-K|--remove-timestamp -k|--reset-timestamp -v|--validate -l|--list -e|--edit -i|--login -s|--shell"),
    ...attached("--preserve-env"),
    // Programs, and what they load, are then those of that folder.
    "-D, --chdir": { takes: "value", does: [executes("code:in {--chdir}")] },
    "-R, --chroot": { takes: "value", does: [executes("code:in {--chroot}")] },
    ...values(
      "-a|--auth-type -C|--close-from -c|--login-class -g|--group -h|--host -p|--prompt -r|--role -T|--command-timeout -t|--type -U|--other-user -u|--user",
    ),
  },
  operands: ["command*"],
  does: [
    executes(
      "session:{--user:root}",
      unless("command", "--edit", "--list", "--validate", "--remove-timestamp", "--reset-timestamp", "--version", "--help"),
    ),
    writes("file:{command}", when("--edit")),
    writes("account:sudo timestamp", when("--validate", "--remove-timestamp")),
  ],
  runs: [{ language: "argv", from: "command", given: [unless("--edit", "--list")] }],
  // Variables may stand before the command; what they make of it comes on top of the word that is no program.
  derive: ({ slots }, engine) => {
    const words = slots.get("command") ?? [];
    if (/^[A-Za-z_]\w*=/.test(words[0]?.value ?? "")) engine.argv([known("env"), ...words], "sudo");
  },
  examples: {
    allow: [
      "sudo cat /etc/hosts",
      "sudo -n -u postgres ls /var/log",
      "sudo -l",
      "sudo -u deploy -- ls",
      "sudo -a a -C 3 -c c -g g -h h -p p -r r -T 5 -t t -U u ls",
      "sudo --preserve-env=LANG ls",
      "sudo --version",
      "sudo -k ls",
    ],
    guard: {
      "sudo rm /srv/app/current": ["delete file:/srv/app/current"],
      "sudo -u postgres rm /srv/x": ["delete file:/srv/x"],
      "sudo -D /srv rm /srv/x": ["execute code:in /srv", "delete file:/srv/x"],
      "sudo -R /srv ls": ["execute code:in /srv"],
      "sudo -e /etc/motd": ["write file:/etc/motd"],
      "sudo -i": ["execute session:root"],
      "sudo -s -u postgres": ["execute session:postgres"],
      "sudo -v": ["write account:sudo timestamp"],
      "sudo -K": ["write account:sudo timestamp"],
    },
    doubt: {
      "sudo LANG=C systemctl frobnicate": "unknown-command",
      "sudo --frobnicate ls": "unknown-option",
      "sudo $X": "dynamic-program",
      "sudo frobnicate": "unknown-program",
    },
  },
});
