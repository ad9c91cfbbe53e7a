import { defineTool } from "../tool.ts";

export default defineTool({
  name: "chcon",
  source: "chcon(1), GNU coreutils 9.1",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => engine.effect("grant", `file:${words.at(-1)?.value ?? "?"}`),
  examples: { allow: ["chcon --help"], guard: { "chcon -t httpd_sys_content_t /srv/x": ["grant file:/srv/x"] }, doubt: {} },
});
