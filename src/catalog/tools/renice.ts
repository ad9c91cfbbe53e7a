import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "renice",
  source: "renice(1), util-linux 2.38.1",
  options: { ...flags("-g|--pgrp -p|--pid -u|--user"), ...values("-n|--priority --relative") },
  operands: ["process*"],
  does: [writes("process:{process}")],
  examples: { allow: ["renice --help"], guard: { "renice -n 5 --relative 1 -p 89": ["write process:89"] }, doubt: {} },
});
