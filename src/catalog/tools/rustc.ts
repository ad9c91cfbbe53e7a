import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "rustc",
  source: "rustc(1) 1.74; The rustup book, Overrides: the toolchain file",
  loads: [{ files: "rust-toolchain rust-toolchain.toml", above: true, codes: /path|[/\\]/, even: "always" }],
  options: { ...flags("-V|--version -v|--verbose -h|--help"), ...values("--explain --print") },
  operands: ["file*"],
  does: [writes("file:{file}.out", when("file"))],
  examples: {
    allow: ["rustc -vV", "rustc -V", "rustc --explain E0308", "rustc --print sysroot"],
    guard: { "rustc --explain 1 --print 1 a.rs": ["write file:/repo/a.rs.out"] },
    doubt: {},
  },
});
