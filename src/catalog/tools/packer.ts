import { defineTool, executes, flags, readsOnly, unless, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "packer",
  source:
    "packer 1.11 command reference, developer.hashicorp.com/packer/docs/commands; Upgrade to v1.11: before it, plugins of the current folder",
  loads: [{ files: "packer-plugin-* packer-builder-* packer-provisioner-* packer-post-processor-* packer-datasource-*", even: "always" }],
  syntax: "single",
  withoutCommand: "help",
  commands: {
    validate: {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: { "-evaluate-datasources": { takes: "flag", does: [executes("code:data sources")] } },
    },
    version: readsOnly,
    inspect: {
      ...readsOnly,
      loads: [{ files: "-", of: ["operand"], codes: /\benv\b|\bfile\w*\s*\(|templatefile|vault|secretsmanager|consul_key/, shows: true }],
    },
    plugins: {
      withoutCommand: "help",
      commands: { "installed, required": readsOnly, "install, remove": always(writes("package:packer plugins")) },
    },
    fmt: { options: flags("-check -diff -recursive"), operands: ["path"], does: [writes("file:{path}", unless("-check"))] },
    build: always(writes("image:built by packer")),
    init: always(writes("package:packer plugins")),
    console: always(executes("session:packer console")),
    "hcl2_upgrade, fix": always(writes("file:packer template")),
  },
  examples: {
    allow: ["packer validate", "packer fmt -check -diff .", "packer inspect", "packer plugins installed"],
    guard: {
      "packer fmt -check=false .": ["write file:/repo"],
      "packer validate -evaluate-datasources": ["execute code:data sources"],
      "packer plugins install": ["write package:packer plugins"],
      "packer build": ["write image:built by packer"],
      "packer init": ["write package:packer plugins"],
      "packer console": ["execute session:packer console"],
      "packer hcl2_upgrade": ["write file:/repo/packer template"],
      "packer fmt /srv/x": ["write file:/srv/x"],
    },
    doubt: { "packer frobnicate": "unknown-command" },
  },
});
