import { passesLines } from "./_printing.ts";
import { attached, defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "tail, gtail",
  source: "tail(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...flags("-f -F --retry -q|--quiet|--silent -v|--verbose -z|--zero-terminated"),
    ...values("-c|--bytes -n|--lines --max-unchanged-stats --pid -s|--sleep-interval -NUM"),
    ...attached("--follow"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  prints: passesLines(/^-\d+$/, "-n --lines"),
  examples: {
    allow: [
      "tail -n 100 -f /var/log/syslog",
      "tail -5 a.log b.log",
      "tail +2 a.log",
      'tail -n "+$(ls)" a.log',
      "tail --follow=name --pid 4 a.log",
      "kubectl get pods -o name | tail -n +2 | xargs -n1 kubectl logs",
    ],
    guard: { "tail -c 9 .env": ["disclose secret:/repo/.env"] },
    doubt: { "tail $F": "dynamic-word", "kubectl get pods -o name | tail -c 3 | xargs -n1 kubectl logs": "dynamic-word" },
  },
});
