import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "rpmspec, rpmbuild",
  source: "rpmspec(8), rpmbuild(8) 4.18",
  // Reading a spec file expands its macros, which run commands: `%(command)`, `%{lua:…}`.
  syntax: "words",
  operands: ["word*"],
  does: [executes("code:{word}", { kind: "like", slot: "word", pattern: /./ })],
  examples: {
    allow: ["rpmspec --version"],
    guard: { "rpmspec -q a.spec": ["execute code:-q", "execute code:a.spec"] },
    doubt: { "rpmspec $(ls)": "dynamic-word" },
  },
});
