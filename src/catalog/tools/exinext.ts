import { defineTool, executes, unlike } from "../tool.ts";

export default defineTool({
  name: "exinext",
  source: "exinext of Exim 4.98, src/src/utils/exinext.src, github.com/Exim/exim",
  operands: ["address"],
  // The address becomes part of a shell line.
  does: [executes("code:{address}", unlike("address", /^[\w][\w.@+-]*$/))],
  examples: {
    allow: ["exinext example.com", "exinext alice@mail.example.com"],
    guard: { "exinext 'a; rm /srv/x'": ["execute code:a; rm /srv/x"] },
    doubt: { "exinext -C /tmp/x a": "unknown-option" },
  },
});
