import { defineTool, discloses, executes, flags, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rspamadm",
  source: "src/rspamadm and lualib/rspamadm, rspamd 4.1",
  withoutCommand: "help",
  commands: {
    configtest: { /*READ*/ options: flags("-q|--quiet -s|--strict -T|--skip-template"), operands: [] },
    "confighelp, help": readsOnly,
    configdump: changes(discloses("secret:configuration of rspamd")),
    "pw, keypair, dkim_keygen, fuzzy_convert, fuzzy_merge, configwizard, corpus_test, statconvert, fuzzyconvert, clickhouse, dmarc_report":
      changes(writes("configuration:rspamd")),
    "lua, control, template, cookie, rescore, signtool, vault, secretbox, neural_test": changes(executes("code:rspamd")),
  },
  examples: {
    allow: ["rspamadm configtest"],
    guard: {
      "rspamadm configdump": ["disclose secret:configuration of rspamd"],
      "rspamadm pw": ["write configuration:rspamd"],
      "rspamadm lua x": ["execute code:rspamd"],
    },
    doubt: { "rspamadm frobnicate": "unknown-command" },
  },
});
