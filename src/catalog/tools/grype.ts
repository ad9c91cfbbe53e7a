import { always } from "./_always.ts";
import { defineTool, flags, like, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "grype",
  source: "grype 0.73, README; Configuration: a file named in settings is written",
  loads: [{ files: ".grype.yaml .grype/config.yaml", codes: /\b(?:file|output|template|cache|dir|url|proxy|cert)/ }],
  syntax: "pflag",
  helpAs: ["-h"],
  options: {
    ...flags("-q|--quiet -v|--verbose --add-cpes-if-none --by-cve --only-fixed --only-notfixed"),
    ...values(
      "-s|--scope -f|--fail-on --platform --exclude --name --distro --base-path --catalogers --select-catalogers --source-name --source-version",
    ),
    "-o, --output": { takes: "value", does: [writes("file:{--output}", like("--output", /^[^=]+=(.+)$/))] },
    "--file": { takes: "value", does: [writes("file:{--file}")] },
  },
  optionsMayFollow: true,
  operands: ["source?"],
  withoutCommand: { command: "scan" },
  commands: {
    scan: { operands: ["source?"] },
    version: readsOnly,
    login: always(writes("account:session of grype")),
    db: { commands: { "status, list, check": readsOnly } },
  },
  examples: {
    allow: [
      "grype shop/api:1 -o json",
      "grype dir:. -q",
      "grype version",
      "grype -s 1 -f 1 --platform 1 --exclude 1 --name 1 --distro 1 --base-path 1 --catalogers 1 --select-catalogers 1 --source-name 1 --source-version 1 version",
      "grype db status",
      "grype login -h",
      "grype",
    ],
    guard: {
      "grype login x": ["write account:session of grype"],
      "grype x -o json=/srv/x": ["write file:/srv/x"],
      "grype x --file /srv/x": ["write file:/srv/x"],
    },
    doubt: { "grype x -c c.yaml": "unknown-option" },
  },
});
