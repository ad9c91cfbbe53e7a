import { always } from "./_always.ts";
import { defineTool, flags, like, readsOnly, values, writes } from "../tool.ts";

export default defineTool({
  name: "syft",
  source: "syft 0.98, README; Configuration: a file named in settings is written",
  loads: [{ files: ".syft.yaml .syft/config.yaml", codes: /\b(?:file|output|template|cache|dir|url|proxy|cert)/ }],
  syntax: "pflag",
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
    login: always(writes("account:session of syft")),
    attest: always(writes("image:attestation")),
    cataloger: { commands: { list: readsOnly } },
  },
  examples: {
    allow: [
      "syft shop/api:1 -o json",
      "syft dir:. -q",
      "syft version",
      "syft -s 1 -f 1 --platform 1 --exclude 1 --name 1 --distro 1 --base-path 1 --catalogers 1 --select-catalogers 1 --source-name 1 --source-version 1 version",
      "syft cataloger list",
      "syft",
    ],
    guard: {
      "syft login x": ["write account:session of syft"],
      "syft attest x": ["write image:attestation"],
      "syft x -o json=/srv/x": ["write file:/srv/x"],
      "syft x --file /srv/x": ["write file:/srv/x"],
    },
    doubt: { "syft x -c c.yaml": "unknown-option" },
  },
});
