import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "mtr",
  source: "mtr(8) 0.95",
  optionsOnlyRead: true,
  options: {
    ...values("-F|--filename -I|--interface -a|--address -f|--first-ttl -m|--max-ttl -c|--report-cycles -i|--interval -P|--port"),
  },
  does: [reads("file:{--filename}", when("--filename"))],
  examples: { allow: ["mtr -rwc 5 example.org"], guard: { "mtr -r -F .env": ["disclose secret:/repo/.env"] }, doubt: {} },
});
