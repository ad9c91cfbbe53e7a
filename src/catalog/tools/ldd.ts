import { defineTool, executes, flags, unlike } from "../tool.ts";

export default defineTool({
  name: "ldd",
  source: "ldd(1), man-pages 6.03: may run the program it looks at",
  options: flags("-d|--data-relocs -r|--function-relocs -u|--unused -v|--verbose --version --help"),
  operands: ["file*"],
  does: [executes("code:{file}", unlike("file", /^(?:\/usr)?\/(?:s?bin|lib)\//))],
  examples: { allow: ["ldd -v /bin/ls"], guard: { "ldd ./a": ["execute code:./a"] }, doubt: { "ldd $(ls)": "dynamic-word" } },
});
