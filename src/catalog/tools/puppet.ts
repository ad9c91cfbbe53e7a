import { defineTool, discloses, flags, like, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "puppet",
  source: "puppet(8) 7",
  helpAs: ["-h"],
  versionAs: ["-V"],
  options: { ...flags("-V|--version -h|--help") },
  commands: {
    help: { operands: ["command?", "action?"] },
    // Every setting is an option too, the folder that code is loaded from among them.
    module: {
      commands: {
        list: { options: { ...flags("--tree"), ...values("--environment --render-as") }, operands: [] },
        "install, uninstall, upgrade, build": changes(writes("package:Puppet module")),
      },
    },
    config: {
      commands: {
        print: { options: values("--section --environment"), operands: ["setting*"] },
        "set, delete": changes(writes("configuration:puppet")),
      },
    },
    "parser, epp": { commands: { validate: { operands: ["file*"] } } },
    ssl: { commands: { "show, verify": { operands: [] } } },
    resource: {
      options: flags("-v|--verbose -y|--to_yaml"),
      operands: ["type", "name?", "attribute*"],
      // Users are listed with the hashes of their passwords.
      does: [
        discloses("secret:password of {name:every user}", like("type", /^user$/i)),
        writes("host:resource {type}", when("attribute")),
        writes("host:resource {type}", like("name", /=/)),
      ],
    },
    "apply, agent, device": changes(writes("host:catalog")),
  },
  examples: {
    allow: [
      "puppet -V",
      "puppet ssl -h",
      "puppet help module install",
      "puppet module list",
      "puppet config print environment",
      "puppet parser validate site.pp",
      "puppet resource service nginx",
      "puppet ssl show",
    ],
    guard: {
      "puppet resource user": ["disclose secret:password of every user"],
      "puppet apply x": ["write host:catalog"],
      "puppet resource service nginx ensure=stopped": ["write host:resource service"],
      "puppet resource service ensure=stopped": ["write host:resource service"],
      "puppet module install x": ["write package:Puppet module"],
      "puppet config set a b": ["write configuration:puppet"],
    },
    doubt: { "puppet frobnicate": "unknown-command", "puppet module list --libdir /tmp/x": "unknown-option" },
  },
});
