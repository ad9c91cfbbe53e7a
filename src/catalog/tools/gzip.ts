import { defineTool, flags, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "gzip, gunzip, pigz, unpigz, compress, uncompress",
  source: "gzip(1) 1.12; pigz(1) 2.6",
  options: {
    ...flags(
      "-a|--ascii -c|--to-stdout|--stdout -d|--uncompress|--decompress -f|--force -k|--keep -l|--list -n|--no-name -N|--name -q|--quiet -r|--recursive -t|--test -v|--verbose -1|--fast -2 -3 -4 -5 -6 -7 -8 -9|--best --rsyncable --synchronous -V|--version -L|--license -11 -i|--independent -z|--zlib -K|--zip",
    ),
    ...values("-S|--suffix -b|--bits -p|--processes"),
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file"), unless("--list", "--test")),
    writes("file:{file}", unless("--stdout", "--list", "--test"), unlike("file", /^-$/)),
    // Of several modes pigz takes the last one.
    writes("file:{file}", when("--list", "--test"), when("--decompress"), unless("--stdout"), unlike("file", /^-$/)),
  ],
  variables: { GZIP: "setting", PIGZ: "setting" },
  examples: {
    allow: ["gzip -dc /var/log/syslog.2.gz", "gzip -l a.gz", "gunzip -t a.gz", "gzip", "gunzip -c -"],
    guard: {
      "gzip -9 -S .z -b 9 -p 2 /srv/a": ["write file:/srv/a"],
      "gunzip -k a.gz": ["write file:/repo/a.gz"],
      "pigz -t -d /srv/a.gz": ["write file:/srv/a.gz"],
      "gzip -c .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "gzip $(ls)": "dynamic-word" },
  },
});
