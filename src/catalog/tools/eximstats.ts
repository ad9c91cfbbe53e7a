import { defineTool, executes, flags, unlike, writes } from "../tool.ts";

export default defineTool({
  name: "eximstats",
  source: "eximstats of Exim 4.98, src/src/utils/eximstats.src, github.com/Exim/exim",
  syntax: "single",
  options: {
    ...flags(
      "-ne -nr -nt -nvr -tnl -t_remote_users -include_original_destination -cache -byhost -bydomain -byemail -byedomain -byemaildomain -bylocaldomain -emptyok -utc -d -merge -h -help",
    ),
    ...flags("-t5 -t10 -t20 -t30 -t50 -t100 -h0 -h1 -h24 -q0"),
    "-txt": { takes: "attached", does: [writes("file:{-txt}", unlike("-txt", /^$/))] },
    "-html": { takes: "attached", does: [writes("file:{-html}", unlike("-html", /^$/))] },
    "-xls": { takes: "attached", does: [writes("file:{-xls}", unlike("-xls", /^$/))] },
  },
  operands: ["file*"],
  // Compressed files are read through a shell line, and Perl's open takes `a|` for a command, `>a` for a file to write.
  does: [executes("code:{file}", unlike("file", /^[\w./:@%,][\w./:@%,-]*$/))],
  examples: {
    allow: ["eximstats -ne -nr /var/log/exim4/mainlog", "eximstats -t10 -txt mainlog mainlog.1.gz"],
    guard: {
      "eximstats -txt=/srv/x mainlog": ["write file:/srv/x"],
      "eximstats -html=/srv/x mainlog": ["write file:/srv/x"],
      "eximstats -xls=/srv/x mainlog": ["write file:/srv/x"],
      "eximstats 'x; rm /srv/x; .gz'": ["execute code:x; rm /srv/x; .gz"],
      "eximstats '>/srv/x'": ["execute code:>/srv/x"],
    },
    doubt: { "eximstats -charts -chartdir /srv a": "unknown-option" },
  },
});
