import { connects, defineTool, executes, flags, values, when, writes, type Command } from "../tool.ts";
import { changes } from "./_changes.ts";

const capabilities: Command = { operands: [], does: [connects("remote:{--address}", when("--address"))] };

export default defineTool({
  name: "gnmic",
  source: "docs/global_flags.md and docs/cmd, github.com/openconfig/gnmic",
  syntax: "pflag",
  // Settings name processors and outputs, which are programs and files.
  loads: [{ files: ".gnmic.* gnmic.*" }],
  options: {
    ...flags("-d|--debug --gzip --insecure --log --no-prefix --proxy-from-env --skip-verify --calculate-latency"),
    ...values(
      "-a|--address --auth-scheme -e|--encoding --exclude --format --instance-name --log-format -p|--password --retry --timeout --tls-ca --tls-cert --tls-key --tls-max-version --tls-min-version --tls-server-name --tls-version --token -u|--username -H|--metadata",
    ),
    "--config": { takes: "value", does: [executes("code:{--config}")] },
    "--log-file": { takes: "value", does: [writes("file:{--log-file}")] },
    "--log-tls-secret": { takes: "flag", does: [writes("file:tlssecret.log")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "capabilities, cap": capabilities,
    get: { ...capabilities, options: { ...flags("--values-only"), ...values("--prefix --path --model --target --type --depth") } },
    "set, getset": changes(writes("configuration:device at {--address}")),
    help: { operands: ["word*"] },
  },
  examples: {
    allow: ["gnmic -a 10.0.0.1:57400 -u ops --insecure get --path /interfaces --type STATE", "gnmic -a 10.0.0.1:57400 --skip-verify cap"],
    guard: {
      "gnmic -a r1 get --config c.yaml --log-file l --log-tls-secret --path /": [
        "execute code:c.yaml",
        "write file:/repo/l",
        "write file:/repo/tlssecret.log",
      ],
      "gnmic -a r1 set --update-path /x": ["write configuration:device at r1"],
      "gnmic --auth-scheme 1 -e 1 --exclude 1 --format 1 --instance-name 1 --log-format 1 -p 1 --retry 1 --timeout 1 --tls-ca 1 --tls-cert 1 --tls-key 1 --tls-max-version 1 --tls-min-version 1 --tls-server-name 1 --tls-version 1 --token 1 -u 1 -H 1 --config 1 --log-file 1 -a r1 set":
        ["execute code:1", "write file:/repo/1", "write configuration:device at r1"],
    },
    doubt: { "gnmic frobnicate": "unknown-command", "gnmic get --processor x": "unknown-option" },
  },
});
