import { defineTool, deletes, discloses, executes, flags, reads, readsOnly, unless, values, when, writes, type Option } from "../tool.ts";
import { changes } from "./_changes.ts";

const reading: Option = { takes: "value", does: [reads("file:{--infile}")] };

export default defineTool({
  name: "cloud-init",
  source: "cloud-init 23, documentation: CLI commands",
  options: { ...flags("-d|--debug -v|--version") },
  commands: {
    "status, features": readsOnly,
    schema: {
      options: { ...flags("--system"), "-c, --config-file": { takes: "value", does: [reads("file:{--config-file}")] } },
      operands: [],
    },
    analyze: {
      commands: {
        "show, blame, boot, dump": {
          options: {
            ...values("-f|--format"),
            "-i, --infile": reading,
            "-o, --outfile": { takes: "value", does: [writes("file:{--outfile}")] },
          },
        },
      },
    },
    "init, modules, single": changes(executes("code:cloud-init modules")),
    clean: changes(deletes("file:/var/lib/cloud")),
    "collect-logs": changes(writes("file:cloud-init.tar.gz")),
    // The names of what is there say nothing of it.
    query: {
      options: { ...flags("--list-keys -a|--all"), ...values("-f|--format -i|--instance-data -u|--user-data -v|--vendor-data") },
      operands: ["name?"],
      does: [
        discloses("secret:instance data", unless("--list-keys")),
        // A format is filled in first.
        discloses("secret:instance data", when("--list-keys"), when("--format", "--all")),
      ],
    },
  },
  examples: {
    allow: ["cloud-init status --long", "cloud-init analyze blame", "cloud-init query --list-keys ds"],
    guard: {
      "cloud-init analyze show -f x -i a.log -o /srv/x": ["write file:/srv/x"],
      "cloud-init analyze dump -i .env": ["disclose secret:/repo/.env"],
      "cloud-init init x": ["execute code:cloud-init modules"],
      "cloud-init clean x": ["delete file:/var/lib/cloud"],
      "cloud-init collect-logs x": ["write file:/repo/cloud-init.tar.gz"],
      "cloud-init query x": ["disclose secret:instance data"],
      "cloud-init query --list-keys -f '{{ds}}'": ["disclose secret:instance data"],
      "cloud-init schema -c .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "cloud-init frobnicate": "unknown-command" },
  },
});
