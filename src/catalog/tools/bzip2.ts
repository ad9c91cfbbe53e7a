import { defineTool, flags, reads, unless, unlike, when, writes } from "../tool.ts";

export default defineTool({
  name: "bzip2, bunzip2, pbzip2",
  source: "bzip2(1) 1.0.8; pbzip2(1) 1.1",
  helpAs: ["-h"],
  options: flags(
    "-c|--stdout -d|--decompress -z|--compress -t|--test -f|--force -k|--keep -s|--small -q|--quiet -v|--verbose -L|--license -V|--version -1|--fast -2 -3 -4 -5 -6 -7 -8 -9|--best --repetitive-fast --repetitive-best",
  ),
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file"), unless("--test")),
    writes("file:{file}", unless("--stdout", "--test"), unlike("file", /^-$/)),
    // Of several modes the last one counts: `bzip2 -t -d` decompresses and removes the file.
    reads("file:{file}", when("file"), when("--test"), when("--decompress", "--compress"), when("--stdout")),
    writes("file:{file}", when("--test"), when("--decompress", "--compress"), unless("--stdout"), unlike("file", /^-$/)),
  ],
  variables: { BZIP: "setting", BZIP2: "setting" },
  examples: {
    allow: ["bzip2 -dc a.log.bz2", "bzip2 -tv a.bz2", "bunzip2 -h"],
    guard: {
      "bzip2 -t -d /srv/a.bz2": ["write file:/srv/a.bz2"],
      "bzip2 -t -dc .env": ["disclose secret:/repo/.env"],
      "bunzip2 /srv/a.bz2": ["write file:/srv/a.bz2"],
      "bzip2 -c .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "bzip2 $(ls)": "dynamic-word" },
  },
});
