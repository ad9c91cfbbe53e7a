import { defineTool, executes, flags, like, reads, unless, unlike, values, when, writes } from "../tool.ts";

// Names of packed and remote files reach a shell within double quotes.
const reachesShell = /["`$\\|]/;
const elsewhere = /^[a-z]+:\/\//;

export default defineTool({
  // Not declared: `-L`, which lists files, `-r` and the options of ssh, `--tempdir`, addresses of files.
  name: "pgbadger",
  source: "doc/pgBadger.pod and source, pgBadger 13.2, github.com/darold/pgbadger",
  options: {
    ...flags(
      "-C|--nocomment -D|--dns-resolv -E|--explode -G|--nograph -h|--help -M|--no-multiline -P|--no-prettify -q|--quiet -Q|--query-numbering -S|--select-only -v|--verbose -V|--version -w|--watch-mode -W|--wide-char --anonymize --noreport --log-duration --enable-checksum --pgbouncer-only --start-monday --iso-week-number --normalized-only --prettify-json --noexplain --no-week --no-process-info --dump-all-queries --keep-comments --no-progressbar --dump-raw-csv --no-fork",
    ),
    ...flags(
      "-I|--incremental --disable-error --disable-hourly --disable-type --disable-query --disable-session --disable-connection --disable-lock --disable-temporary --disable-checkpoint --disable-autovacuum",
    ),
    ...values(
      "-a|--average -A|--histo-average -b|--begin -c|--dbclient -d|--dbname -e|--end -f|--format -i|--ident -j|--jobs -J|--Jobs -m|--maxlength -N|--appname -p|--prefix -s|--sample -t|--top -T|--title -u|--dbuser -U|--exclude-user -x|--extension -Z|--timezone --log-timezone --pie-limit --exclude-query --exclude-queryid --exclude-db --exclude-client --exclude-appname --include-query --exclude-line --charset --csv-separator --include-time --exclude-time --include-pid --include-session --histogram-query --histogram-session --command --journalctl",
    ),
    ...values("-o|--outfile"),
    ...Object.fromEntries(
      ["-O, --outdir", "-H, --html-outdir", "-l, --last-parsed", "--pid-dir", "--pid-file"].map((names) => [
        names,
        { takes: "value" as const, does: [writes(`file:{${names.split(", ").at(-1)}}`)] },
      ]),
    ),
    "-z, --zcat": { takes: "value", does: [executes("code:{--zcat}")] },
  },
  operands: ["log*"],
  does: [
    executes("code:{log}", like("log", reachesShell)),
    executes("code:log at {log}", like("log", elsewhere)),
    reads("file:{log}", unlike("log", elsewhere)),
    writes("file:{--outfile}", when("--outfile"), unlike("--outfile", /^-$/)),
    writes("file:.", unless("--outfile", "--outdir")),
  ],
  runs: [
    { language: "shell", from: "--command" },
    { language: "shell", from: "--journalctl" },
  ],
  examples: {
    allow: [
      "pgbadger -x text -o - /var/log/postgresql/pg.log",
      "pgbadger -j 4 -b '2026-01-01 10:00' -e '2026-01-01 11:00' --prefix '%m %u@%d %p' -x json -o - pg.log",
      "pgbadger --journalctl 'journalctl -u postgresql' -x text -o -",
    ],
    guard: {
      "pgbadger -o - .env": ["disclose secret:/repo/.env"],
      "pgbadger pg.log": ["write file:/repo"],
      "pgbadger pg.log -o /srv/x.html": ["write file:/srv/x.html"],
      "pgbadger -I -O /srv/x pg.log -H /srv/h": ["write file:/srv/x", "write file:/srv/h"],
      "pgbadger -o - -l /srv/l --pid-dir /srv/p --pid-file /srv/q pg.log": ["write file:/srv/l", "write file:/srv/p", "write file:/srv/q"],
      "pgbadger -o - -z /tmp/x pg.log.gz": ["execute code:/tmp/x"],
      "pgbadger -o - --command 'rm a'": ["delete file:/repo/a"],
      "pgbadger -o - --journalctl 'rm a'": ["delete file:/repo/a"],
      "pgbadger -o - 'a$(x).gz'": ["execute code:a$(x).gz"],
      "pgbadger -o - ssh://u@h//x": ["execute code:log at ssh://u@h//x"],
      [`pgbadger ${"-a -A -b -c -d -e -f -i -j -J -m -N -p -s -t -T -u -U -x -Z --log-timezone --pie-limit --exclude-query --exclude-queryid --exclude-db --exclude-client --exclude-appname --include-query --exclude-line --charset --csv-separator --include-time --exclude-time --include-pid --include-session --histogram-query --histogram-session"
        .split(" ")
        .map((name) => `${name} '|'`)
        .join(" ")} -o - pg.log`]: [],
    },
    doubt: {
      "pgbadger -o - -r h pg.log": "unknown-option",
      "pgbadger -o - -L list": "unknown-option",
      "pgbadger -o - --ssh-program x pg.log": "unknown-option",
    },
  },
});
