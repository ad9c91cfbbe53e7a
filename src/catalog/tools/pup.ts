import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "pup",
  source: "README and --help text of ericchiang/pup 0.4",
  options: {
    ...flags("-c|--color -h|--help -n|--number -p|--plain --pre --version"),
    ...values("-f|--file -i|--indent -l|--limit --charset"),
  },
  operands: ["selector*"],
  does: [reads("file:{--file}", when("--file"))],
  examples: {
    allow: ["curl -s http://localhost/ | pup 'title text{}'", "pup -f a.html -i 2 -l 3 'a attr{href}'"],
    guard: { "pup -f .env a": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
