import { defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "sponge",
  source: "sponge(1), moreutils 0.67",
  options: flags("-a"),
  operands: ["file?"],
  does: [writes("file:{file}", when("file"))],
  examples: { allow: ["sponge"], guard: { "sponge -a /srv/x": ["write file:/srv/x"] }, doubt: {} },
});
