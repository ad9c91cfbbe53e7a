import { defineTool, writes } from "../tool.ts";

export default defineTool({
  name: "pmap",
  source: "pmap(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  options: {
    "-N, --create-rc-to": { takes: "value", does: [writes("file:{--create-rc-to}")] },
    "-n, --create-rc": { takes: "flag", does: [writes("file:~/.pmaprc")] },
  },
  operands: ["pid*"],
  examples: {
    allow: ["pmap -x 1", "pmap -XX 1 2"],
    guard: { "pmap -N /srv/rc": ["write file:/srv/rc"], "pmap -n": ["write file:/home/agent/.pmaprc"] },
    doubt: {},
  },
});
