import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "strip, objcopy, ranlib, ld, as, gcc, g++, cc, c++, clang, clang++, tcc, patchelf",
  source: "gcc(1) 12, ld(1), objcopy(1), binutils 2.40",
  ...changes(executes("code:build")),
  examples: {
    allow: [],
    guard: { "strip x": ["execute code:build"] },
    doubt: {},
  },
});
