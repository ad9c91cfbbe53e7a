import { defineTool, disrupts, executes, flags, writes } from "../tool.ts";

export default defineTool({
  name: "gpgconf",
  source: "gpgconf(1), GnuPG 2.2.40",
  options: {
    ...flags(
      "--list-components --list-dirs -L --list-config --check-config --show-versions -V --show-configs -X -v|--verbose -q|--quiet --list-options --help --version",
    ),
    // The programs are started to say that they work; --check-options starts one.
    "--check-programs": { takes: "flag", does: [executes("code:programs of GnuPG")] },
    "--check-options": { takes: "flag", does: [executes("code:programs of GnuPG")] },
    "--change-options": { takes: "flag", does: [writes("configuration:GnuPG")] },
    "--apply-defaults": { takes: "flag", does: [writes("configuration:GnuPG")] },
    "--apply-profile": { takes: "value", does: [writes("configuration:GnuPG")] },
    "-R, --reload": { takes: "flag", does: [disrupts("service:GnuPG {component:all}")] },
    "-K, --kill": { takes: "flag", does: [disrupts("service:GnuPG {component:all}")] },
    "--launch": { takes: "flag", does: [disrupts("service:GnuPG {component:all}")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: ["component?"],
  examples: {
    allow: ["gpgconf --list-dirs", "gpgconf --list-dirs agent-socket", "gpgconf -L", "gpgconf --list-options gpg-agent"],
    guard: {
      "gpgconf --check-programs": ["execute code:programs of GnuPG"],
      "gpgconf --check-options gpg": ["execute code:programs of GnuPG"],
      "gpgconf --change-options gpg-agent": ["write configuration:GnuPG"],
      "gpgconf --apply-defaults": ["write configuration:GnuPG"],
      "gpgconf --apply-profile a": ["write configuration:GnuPG"],
      "gpgconf --kill gpg-agent": ["disrupt service:GnuPG gpg-agent"],
      "gpgconf -R": ["disrupt service:GnuPG all"],
      "gpgconf --launch gpg-agent": ["disrupt service:GnuPG gpg-agent"],
      "gpgconf -o out.txt --list-dirs": ["write file:/repo/out.txt"],
    },
    doubt: { "gpgconf --query-swdb": "unknown-option" },
  },
});
