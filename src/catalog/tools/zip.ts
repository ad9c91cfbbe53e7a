import { defineTool, deletes, flags, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "zip",
  source: "zip(1), Info-ZIP 3.0",
  options: {
    ...flags(
      "-r|--recurse-paths -j|--junk-paths -q|--quiet -v|--verbose -u|--update -f|--freshen -FS -d|--delete -m|--move -0 -1 -2 -3 -4 -5 -6 -7 -8 -9 -D -X -y|--symlinks -e|--encrypt -T|--test -sf|--show-files -@ -l -ll -o -A -F -FF -g -J -k -S -h -h2 -L -z -c -U",
    ),
    ...values(
      "-P|--password -b|--temp-path -n|--suffixes -t -tt -s|--split-size -x|--exclude -i|--include -TT|--unzip-command -O|--output-file|--out -lf|--logfile-path -Z",
    ),
  },
  operands: ["archive?", "file*"],
  does: [
    writes("file:{archive}", unlike("archive", /^-$/), unless("--show-files")),
    reads("file:{file}", when("file"), unless("--delete")),
    deletes("file:{file}", when("--move"), when("file")),
    // Between pipes it cannot store, and removes the file that it takes for its output.
    deletes("file:-", when("-0"), unless("archive")),
    writes("file:{--out}", when("--out")),
    writes("file:{--logfile-path}", when("--logfile-path")),
  ],
  derive: ({ slots }, engine) => {
    if (slots.has("-@")) engine.doubt("dynamic-word", "files named in the input");
    if (slots.has("--recurse-paths")) for (const file of slots.get("file") ?? []) engine.packs(file);
  },
  runs: [{ language: "shell", from: "--unzip-command" }],
  variables: { ZIPOPT: "code" },
  examples: {
    allow: ["zip -r - src", "zip -sf a.zip"],
    guard: {
      "zip -r /srv/a.zip src": ["write file:/srv/a.zip"],
      "zip -v -0": ["delete file:/repo/-"],
      "zip - .env": ["disclose secret:/repo/.env"],
      "zip -m /srv/a.zip /srv/x": ["write file:/srv/a.zip", "delete file:/srv/x"],
      "zip -sf a.zip --out /srv/b.zip": ["write file:/srv/b.zip"],
      "zip -P x -b /tmp -n .gz -t 01012026 -tt 01012026 -s 1m -Z store -lf /srv/l -x c -i d /srv/a.zip b": [
        "write file:/srv/a.zip",
        "write file:/srv/l",
      ],
      "zip /srv/a.zip b -T -TT 'rm c #'": ["write file:/srv/a.zip", "delete file:/repo/c"],
    },
    doubt: { "zip -@ -": "dynamic-word", "zip --frob a": "unknown-option" },
  },
});
