import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "wasm-objdump",
  source: "man/wasm-objdump.1, github.com/WebAssembly/wabt",
  options: {
    ...flags("--help --version -h|--headers -s|--full-contents -d|--disassemble --debug -x|--details -r|--reloc"),
    ...values("-j|--section"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["wasm-objdump -h a.wasm", "wasm-objdump -x -j Export a.wasm"],
    guard: { "wasm-objdump -s .env": ["disclose secret:/repo/.env"] },
    doubt: { "wasm-objdump --frobnicate": "unknown-option" },
  },
});
