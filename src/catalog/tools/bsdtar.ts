import { defineTool, flags, reads, unlike, values } from "../tool.ts";

export default defineTool({
  // Only listing is declared.
  name: "bsdtar",
  source: "bsdtar(1), libarchive 3.6, Debian 12",
  syntax: "bundle",
  options: {
    ...flags("-t|--list -v|--verbose -z|--gzip -j|--bzip2 -J|--xz -a|--auto-compress --zstd --lz4 --numeric-owner -q|--fast-read"),
    ...values("-f|--file --exclude --include"),
  },
  operands: ["member*"],
  does: [reads("file:{--file}", unlike("--file", /^-$/))],
  examples: {
    allow: ["bsdtar -tvf a.iso", "bsdtar tf a.tgz", "bsdtar --exclude a -tf b.tar"],
    guard: { "bsdtar tf .env": ["disclose secret:/repo/.env"] },
    doubt: { "bsdtar -xf a.tar": "unknown-option" },
  },
});
