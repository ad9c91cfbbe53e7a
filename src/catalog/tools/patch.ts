import { defineTool, executes, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "patch",
  source: "patch(1), GNU patch 2.7.6",
  options: {
    ...flags(
      "-l|--ignore-whitespace -c|--context -e|--ed -n|--normal -u|--unified -N|--forward -R|--reverse --merge -E|--remove-empty-files -Z|--set-utc -T|--set-time -b|--backup --backup-if-mismatch --no-backup-if-mismatch -t|--batch -f|--force -s|--quiet|--silent --verbose --dry-run --posix --binary --follow-symlinks",
    ),
    ...values(
      "-p|--strip -F|--fuzz -i|--input -o|--output -r|--reject-file -D|--ifdef --quoting-style -V|--version-control -B|--prefix -Y|--basename-prefix -z|--suffix -g|--get -d|--directory --reject-format --read-only",
    ),
  },
  operands: ["original?", "patch?"],
  // An ed script runs ed(1); files from version control are fetched by running it; a file that the result goes to is emptied all the same.
  preview: [when("--dry-run"), unless("--ed", "--get", "--output")],
  does: [
    writes("file:{--directory:.}/{original:files named in the patch}", unless("--output")),
    writes("file:{--output}", when("--output")),
    writes("file:{--reject-file}", when("--reject-file")),
    executes("code:{original:ed script}", when("--ed", "--get")),
  ],
  examples: {
    allow: ["patch --dry-run -p1 -i a.patch"],
    guard: {
      "patch -p 1 -d /srv -F 2 -i a.patch": ["write file:/srv/files named in the patch"],
      "patch -D x --quoting-style c -V t -B x -Y x -z x --reject-format unified --read-only fail a a.patch": ["write file:/repo/a"],
      "patch -o /srv/x -r /srv/r a": ["write file:/srv/x", "write file:/srv/r"],
      "patch --dry-run -o /srv/x a": ["write file:/srv/x"],
      "patch --dry-run -e a": ["write file:/repo/a", "execute code:a"],
      "patch -g 1 a b": ["write file:/repo/a", "execute code:a"],
    },
    doubt: { "patch $(ls)": "dynamic-word" },
  },
});
