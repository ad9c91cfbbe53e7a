import { defineTool, discloses, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "gpg, gpg2",
  source: "gpg(1), GnuPG 2.2.40",
  options: {
    ...flags(
      "-k|--list-keys|--list-public-keys -K|--list-secret-keys --fingerprint --list-sigs|--list-signatures --check-sigs|--check-signatures --list-packets --show-keys --export --verify --list-config --list-gcrypt-config --print-md --version --help -a|--armor --batch --no-tty -q|--quiet -v|--verbose --with-colons --with-fingerprint --with-subkey-fingerprint --with-keygrip --fixed-list-mode --no-default-keyring --dry-run --no-auto-check-trustdb --no-auto-key-retrieve --with-sig-list",
    ),
    ...values(
      "--keyring --keyid-format --list-options --verify-options --display-charset -u|--local-user --trust-model --status-fd --logger-fd",
    ),
    "-d, --decrypt": { takes: "flag", does: [discloses("secret:{operand:standard input}")] },
    "--export-secret-keys": { takes: "flag", does: [discloses("secret:private keys")] },
    "--export-secret-subkeys": { takes: "flag", does: [discloses("secret:private keys")] },
    "--export-ssh-key": "flag",
  },
  operands: ["operand*"],
  // Without a command gpg guesses: it decrypts, or imports what it finds.
  does: [
    discloses(
      "secret:{operand:standard input}",
      unless(
        "--list-public-keys",
        "--list-secret-keys",
        "--fingerprint",
        "--list-signatures",
        "--check-signatures",
        "--list-packets",
        "--show-keys",
        "--export",
        "--verify",
        "--list-config",
        "--list-gcrypt-config",
        "--print-md",
        "--version",
        "--help",
        "--decrypt",
        "--export-secret-keys",
        "--export-secret-subkeys",
        "--export-ssh-key",
      ),
    ),
  ],
  examples: {
    allow: [
      "gpg -k",
      "gpg --list-secret-keys --keyid-format long",
      "gpg --verify a.sig a",
      "gpg --show-keys --with-colons key.asc",
      "gpg --keyring k --list-options o --verify-options v --display-charset c -u u --trust-model t --status-fd 1 --logger-fd 2 --keyid-format 0xlong -k",
    ],
    guard: {
      "gpg -d a.gpg": ["disclose secret:a.gpg"],
      "gpg a.gpg": ["disclose secret:a.gpg"],
      "gpg --export-secret-keys": ["disclose secret:private keys"],
      "gpg --export-secret-subkeys": ["disclose secret:private keys"],
      "gpg --keyring 1 --keyid-format 1 --list-options 1 --verify-options 1 --display-charset 1 -u 1 --trust-model 1 --status-fd 1 --logger-fd 1 x":
        ["disclose secret:x"],
    },
    doubt: {
      "gpg --homedir /tmp/x -K": "unknown-option",
      "gpg --import k": "unknown-option",
      "gpg --recv-keys 1": "unknown-option",
      "gpg -o x -d a": "unknown-option",
    },
  },
});
