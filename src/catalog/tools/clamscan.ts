import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "clamscan, clamdscan",
  source: "clamscan(1), clamdscan(1), ClamAV 1.5",
  options: {
    ...flags(
      "-r|--recursive -i|--infected -v|--verbose --quiet --no-summary -a|--archive-verbose --stdout --bell -V|--version -h|--help -o|--suppress-ok-results -m|--multiscan --fdpass --stream -z|--allmatch --cross-fs --official-db-only",
    ),
    ...values("--max-filesize --max-scansize --max-files --max-recursion --exclude --exclude-dir --include --include-dir"),
  },
  operands: ["file*"],
  examples: {
    allow: ["clamscan -ri /srv/app/uploads", "clamdscan --fdpass -m /srv"],
    guard: {},
    doubt: { "clamscan --remove /srv": "unknown-option", "clamscan --log=/srv/x .": "unknown-option" },
  },
});
