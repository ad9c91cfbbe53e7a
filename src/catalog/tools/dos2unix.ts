import { attached, defineTool, flags, unless, when, writes } from "../tool.ts";

export default defineTool({
  name: "dos2unix, unix2dos, mac2unix, unix2mac",
  source: "recalled from dos2unix(1) 7.4",
  options: {
    ...flags("-k|--keepdate -q|--quiet -v|--verbose -f|--force -b -l|--newline -h|--help -V|--version -7 -n|--newfile -o|--oldfile"),
    ...attached("-i|--info"),
  },
  operands: ["file*"],
  does: [writes("file:{file}", when("file"), unless("--info"))],
  examples: {
    allow: ["dos2unix -i a.txt", "dos2unix --info=c a.txt", "cat a.txt | dos2unix"],
    guard: { "dos2unix /srv/a": ["write file:/srv/a"], "dos2unix -n a /srv/b": ["write file:/repo/a", "write file:/srv/b"] },
    doubt: {},
  },
});
