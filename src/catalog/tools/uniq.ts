import { passesLines } from "./_printing.ts";
import { attached, defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "uniq, guniq",
  source: "uniq(1), GNU coreutils 9.1",
  options: {
    ...flags("-c|--count -d|--repeated -D -i|--ignore-case -u|--unique -z|--zero-terminated -NUM"),
    ...values("-f|--skip-fields -s|--skip-chars -w|--check-chars"),
    ...attached("--all-repeated --group"),
  },
  operands: ["input?", "output?"],
  does: [reads("file:{input}", when("input")), writes("file:{output}", when("output"))],
  prints: passesLines(/^-[diu]+$/),
  examples: {
    allow: [
      "uniq -c",
      "uniq -f 1 -s 2 -w 3 a.log",
      "uniq --all-repeated=separate a.log",
      "kubectl get pods -o name | uniq | xargs -n1 kubectl logs",
    ],
    guard: {
      "uniq a /srv/x": ["write file:/srv/x"],
      "uniq -f 1 -s 2 -w 3 a /srv/x": ["write file:/srv/x"],
      "uniq -1 a /srv/x": ["write file:/srv/x"],
      "uniq .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "uniq a b c": "unknown-operand", "uniq $F": "dynamic-word" },
  },
});
