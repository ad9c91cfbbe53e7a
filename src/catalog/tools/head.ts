import { passesLines } from "./_printing.ts";
import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "head, ghead",
  source: "head(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: { ...flags("-q|--quiet|--silent -v|--verbose -z|--zero-terminated"), ...values("-c|--bytes -n|--lines -NUM") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  prints: passesLines(/^-\d+$/, "-n --lines"),
  examples: {
    allow: [
      "head -n 5 /var/log/syslog",
      "head -20 a.log",
      'head -c "$(ls)" a.log',
      "head",
      'kubectl logs "$(kubectl get pods -o name | head -1)"',
    ],
    guard: { "head -n 1 .env": ["disclose secret:/repo/.env"] },
    doubt: {
      "head $F": "dynamic-word",
      "head -n $(cat n)": "dynamic-word",
      'kubectl logs "$(kubectl get pods -o name | head -1 a)"': "dynamic-word",
    },
  },
});
