import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "flatpak",
  source: "flatpak(1), flatpak-mask(1) 1.14",
  options: flags("-v|--verbose --ostree-verbose --version --default-arch --supported-arches --gl-drivers --installations"),
  commands: {
    "list, info, search, remotes, remote-ls, remote-info, history, ps, document-list, permissions, permission-show, config-list": {
      options: {
        ...flags(
          "--user --system --app --runtime --all -a -d --show-details --columns-help -u -r -m -l --show-metadata --show-permissions --log --show-location --show-ref --show-commit --show-origin --show-size --updates --cached",
        ),
        ...values("--columns --arch --installation --app-runtime --commit"),
      },
      operands: ["word*"],
    },
    // Without a pattern those there are are listed.
    mask: {
      options: { ...flags("--remove -u|--user --system"), ...values("--installation") },
      operands: ["pattern*"],
      does: [writes("configuration:flatpak masks {pattern}", when("pattern"))],
    },
    "*": { syntax: "words", operands: ["word*"], does: [writes("package:flatpak {word:all}")] },
  },
  withoutCommand: "help",
  examples: {
    allow: ["flatpak remote-info --log flathub x", "flatpak list --app", "flatpak info x", "flatpak mask --user"],
    guard: {
      "flatpak mask --installation a org.x": ["write configuration:flatpak masks org.x"],
      "flatpak install x": ["write package:flatpak x"],
      "flatpak run x": ["write package:flatpak x"],
    },
    doubt: {},
  },
});
