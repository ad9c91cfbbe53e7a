import { onlyAsks } from "./_line-protocols.ts";
import { connects, defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "telnet, inetutils-telnet",
  source: "telnet(1), inetutils 2.4",
  options: { ...flags("-4 -6 -8 -E -L -a -c -d -r -x -K -f -F"), ...values("-S -X -b -e -k -l -n") },
  operands: ["host?", "port?"],
  does: [connects("network:{host}", when("host")), writes("file:{-n}", when("-n"))],
  derive: ({ input }, engine) => {
    if (onlyAsks(input)) return;
    if (input.kind === "inherited") engine.effect("execute", "session:network connection");
    else if (input.kind !== "file" || input.path.value !== "/dev/null") engine.effect("write", "network:what is sent");
  },
  examples: {
    allow: ["telnet h 22 < /dev/null", "telnet -l x -e y h 11211 <<< stats"],
    guard: {
      "telnet h": ["execute session:network connection"],
      "telnet h 6379 <<< FLUSHALL": ["write network:what is sent"],
      "telnet -n /srv/x h < /dev/null": ["write file:/srv/x"],
    },
    doubt: {},
  },
});
