import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  // Without `-a` it shows queries with their values taken out.
  name: "mysqldumpslow, mariadb-dumpslow",
  source: "recalled from mysqldumpslow, MySQL 8.4 reference manual 6.6.10",
  options: { ...flags("-v|--verbose -d|--debug -r -l|--lock --help"), ...values("-s -t -n -g -h -i") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["mysqldumpslow -s t -t 10 slow.log"],
    guard: { "mysqldumpslow .env": ["disclose secret:/repo/.env"] },
    doubt: { "mysqldumpslow -a slow.log": "unknown-option" },
  },
});
