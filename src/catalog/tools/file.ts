import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "file",
  source: "file(1) 5.44",
  options: {
    ...flags(
      "-b|--brief -c|--checking-printout -C|--compile -d -E -h|--no-dereference -i|--mime --apple --extension --mime-type --mime-encoding -k|--keep-going -l|--list -L|--dereference -n|--no-buffer -N|--no-pad -0|--print0 -p|--preserve-date -r|--raw -s|--special-files -S|--no-sandbox -v|--version -z|--uncompress -Z|--uncompress-noreport",
    ),
    ...values("-e|--exclude --exclude-quiet -f|--files-from -F|--separator -m|--magic-file -P|--parameter"),
  },
  operands: ["file*"],
  does: [
    reads("file:{--files-from}", when("--files-from")),
    reads("file:{--magic-file}", when("--magic-file")),
    writes("file:magic.mgc", when("--compile")),
  ],
  variables: { MAGIC: "setting" },
  examples: {
    allow: ["file a.bin", "file -b --mime-type -F : -e tar -P bytes=9 a", 'file "/srv/$(ls)"'],
    guard: {
      "file -C -m x": ["write file:/repo/magic.mgc"],
      "file -f .env": ["disclose secret:/repo/.env"],
      "file -m .env a": ["disclose secret:/repo/.env"],
    },
    doubt: { "file --frob": "unknown-option" },
  },
});
