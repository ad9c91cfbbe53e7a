import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "zcat, gzcat, bzcat, xzcat, lzcat, lzmacat, zstdcat, zless, bzless, xzless, lzless, zstdless, zmore, bzmore, xzmore, zdiff, zcmp, bzdiff, bzcmp, xzdiff, xzcmp, zipinfo",
  source: "zcat(1) gzip 1.12, bzcat(1) bzip2 1.0.8, xzcat(1) xz 5.4.1, zstdcat(1) zstd 1.5.4",
  options: {
    ...flags(
      "-f|--force -q|--quiet -v|--verbose -S -c -r -t -l -u -b -i -w -B -N -n -1 -2 -s -m -h -z -T -Z -y --stdout --brief --side-by-side --report-identical-files --suppress-common-lines --ignore-all-space --ignore-space-change --ignore-case --ignore-blank-lines --LINE-NUMBERS --line-numbers --chop-long-lines --quit-if-one-screen",
    ),
    ...values("-U"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["zcat -f a.gz", "xzcat a.xz"],
    guard: { "zcat .env": ["disclose secret:/repo/.env"] },
    doubt: { "zcat --frob a": "unknown-option" },
  },
});
