import { defineTool, deletes, flags, reads, unless, when, writes } from "../tool.ts";

export default defineTool({
  name: "lzop",
  source: "src/lzop.c, lzop 1.03",
  options: {
    ...flags(
      "-t|--test -l|--list --ls --info --sysinfo -d|--decompress|--uncompress -x -c|--stdout|--to-stdout -k|--keep -f|--force -v|--verbose -q|--quiet -h|--help -V|--version -L|--license -U|--unlink|--delete",
    ),
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("--to-stdout"), when("file")),
    writes("file:{file:input}.lzo", unless("--to-stdout", "--test", "--list", "--ls", "--info", "--sysinfo")),
    deletes("file:{file}", when("--delete"), when("file")),
  ],
  examples: {
    allow: ["lzop -t a.lzo", "lzop -dc a.lzo"],
    guard: {
      "lzop -dc .env": ["disclose secret:/repo/.env"],
      "lzop /srv/a": ["write file:/srv/a.lzo"],
      "lzop -tU /srv/a": ["delete file:/srv/a"],
    },
    doubt: { "lzop --frobnicate": "unknown-option" },
  },
});
