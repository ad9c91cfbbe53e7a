import { defineTool, executes, flags, reads, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "fastfetch",
  source: "doc/help.json, github.com/fastfetch-cli/fastfetch",
  options: {
    ...flags(
      "-h|--help -v|--version --version-raw --list-config-paths --list-data-paths --list-logos --list-modules --list-presets --list-features --print-logos --print-structure -j|--json --stat --pipe --show-errors --no-buffer --disable-linewrap --hide-cursor --detect-version --thread",
    ),
    ...values(
      "--format --processing-timeout --logo-type --logo-width --logo-height --logo-padding --logo-padding-left --logo-padding-right --logo-padding-top --logo-position -s|--structure --structure-disabled --color --color-keys --color-title --separator --key-width --key-type --temp-unit --size-binary-prefix --percent-type",
    ),
    // Settings may have it run commands.
    "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
    "--gen-config": { takes: "flag", does: [writes("configuration:fastfetch")] },
    "--gen-config-full": { takes: "flag", does: [writes("configuration:fastfetch")] },
    "--gen-config-force": { takes: "flag", does: [writes("configuration:fastfetch")] },
    // A file is drawn instead.
    "-l, --logo": { takes: "value", does: [reads("file:{--logo}", unlike("--logo", /^none$/))] },
  },
  operands: [],
  examples: {
    allow: ["fastfetch", "fastfetch --logo none --pipe -s os:kernel:memory", "fastfetch --json"],
    guard: {
      "fastfetch -c x.jsonc": ["execute code:x.jsonc"],
      "fastfetch --gen-config": ["write configuration:fastfetch"],
      "fastfetch --gen-config-full": ["write configuration:fastfetch"],
      "fastfetch --gen-config-force": ["write configuration:fastfetch"],
      "fastfetch --logo .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "fastfetch --command-text id": "unknown-option" },
  },
});
