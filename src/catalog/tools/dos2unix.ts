import { attached, defineTool, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "dos2unix, unix2dos, mac2unix, unix2mac",
  source: "dos2unix(1) 7.5.3",
  options: {
    ...flags(
      "-k|--keepdate -q|--quiet -v|--verbose -f|--force -b|--keep-bom -r|--remove-bom -m|--add-bom -e|--add-eol -l|--newline -s|--safe -L|--license -h|--help -V|--version -7 -ascii -iso -n|--newfile -o|--oldfile -O|--to-stdout",
    ),
    ...attached("-i|--info"),
    ...values("-c|--convmode"),
  },
  operands: ["file*"],
  does: [
    writes("file:{file}", when("file"), unless("--info", "--to-stdout")),
    // The last of these counts.
    writes("file:{file}", when("--info", "--to-stdout"), when("--newfile", "--oldfile")),
    reads("file:{file}", when("--to-stdout")),
  ],
  examples: {
    allow: ["dos2unix -i a.txt", "dos2unix --info=c a.txt", "cat a.txt | dos2unix", "dos2unix -c iso -O a.txt"],
    guard: {
      "dos2unix -c mac /srv/a": ["write file:/srv/a"],
      "dos2unix -n a /srv/b": ["write file:/repo/a", "write file:/srv/b"],
      "dos2unix -iso /srv/a": ["write file:/srv/a"],
      "dos2unix -i -o /srv/a": ["write file:/srv/a"],
      "dos2unix -O .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "dos2unix -u a": "unknown-option" },
  },
});
