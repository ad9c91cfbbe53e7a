import { defineTool, executes, flags, reads, values, when } from "../tool.ts";
import { refuseResponseFiles } from "./_response-file.ts";

export default defineTool({
  name: "readelf, nm, objdump, greadelf, gobjdump, llvm-objdump, llvm-nm, llvm-readelf",
  source: "readelf(1), nm(1), objdump(1), GNU binutils 2.40",
  optionsOnlyRead: true,
  options: {
    ...values("-p|--string-dump -x|--hex-dump -R|--relocated-dump -j|--section -m|--architecture -b|--target -M|--disassembler-options -t"),
    ...values("--plugin --debug-dump-file"),
    ...flags("-s|--full-contents -D|--disassemble-all"),
  },
  operands: ["file*"],
  derive: refuseResponseFiles,
  does: [
    executes("code:{--plugin}", when("--plugin")),
    reads("file:{file}", when("--string-dump", "--hex-dump", "--relocated-dump"), when("file")),
    // Sections of a named format may be the whole of any file (`-b binary`).
    reads("file:{file}", when("--full-contents", "--disassemble-all"), when("--target"), when("file")),
  ],
  examples: {
    allow: ["readelf -h a.bin", "nm -D a.so", "objdump -d -j .text a.bin", "readelf -s a.bin"],
    guard: {
      "nm --plugin x a.o": ["execute code:x"],
      "objdump -s -b binary .env": ["disclose secret:/repo/.env"],
      "readelf -p .text .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "objdump @.env": "unknown-operand" },
  },
});
