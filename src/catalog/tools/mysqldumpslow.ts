import { defineTool, executes, flags, like, reads, unlike, values } from "../tool.ts";

// Perl's `<>` takes `a|` for a command, and `>a` for a file to write.
const opensAsCommand = /[|<>]/;

export default defineTool({
  // Without `-a` it shows queries with their values taken out.
  name: "mysqldumpslow, mariadb-dumpslow",
  source: "mariadb-dumpslow(1) and the program, MariaDB 10.11, Debian 12",
  options: { ...flags("-v|--verbose -d|--debug -r -l|--lock --help"), ...values("-s -t -n -g -h -i") },
  operands: ["file*"],
  does: [executes("code:{file}", like("file", opensAsCommand)), reads("file:{file}", unlike("file", opensAsCommand))],
  examples: {
    allow: ["mysqldumpslow -s t -t 10 slow.log", "mysqldumpslow -s '|' -t '|' -n '|' -g '|' -h '|' -i '|' slow.log"],
    guard: {
      "mysqldumpslow .env": ["disclose secret:/repo/.env"],
      "mysqldumpslow -s t 'rm /srv/x |'": ["execute code:rm /srv/x |"],
      "mysqldumpslow '>(x'": ["execute code:>(x"],
    },
    doubt: { "mysqldumpslow -a slow.log": "unknown-option" },
  },
});
