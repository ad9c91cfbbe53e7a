import { defineTool, flags, like, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "pdftotext",
  source: "pdftotext(1) of poppler 26.07",
  syntax: "single-mixed",
  options: {
    ...flags("-layout -raw -nopgbrk -htmlmeta -bbox -bbox-layout -tsv -cropbox -nodiag -q -v -h -help -listenc"),
    ...values("-f -l -r -x -y -W -H -fixed -enc -eol -opw -upw -colspacing -remove-hyphens"),
  },
  operands: ["file?", "output?"],
  does: [
    reads("file:{file}", when("file")),
    writes("file:{file}.txt", like("file", /^(.*?)(?:\.pdf)?$/is), unless("output")),
    writes("file:{output}", unlike("output", /^-$/)),
  ],
  examples: {
    allow: ["pdftotext -layout a.pdf -", "pdftotext -v"],
    guard: {
      "pdftotext a.pdf": ["write file:/repo/a.txt"],
      "pdftotext -f 1 -l 1 -r 1 -x 1 -y 1 -W 1 -H 1 -fixed 1 -enc 1 -eol 1 -opw 1 -upw 1 -colspacing 1 -remove-hyphens all a.pdf /srv/b.txt":
        ["write file:/srv/b.txt"],
      "pdftotext .env -": ["disclose secret:/repo/.env"],
    },
    doubt: {},
  },
});
