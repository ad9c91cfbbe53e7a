import { attached, defineTool, executes, flags, like, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "script",
  source: "script(1), util-linux 2.38.1",
  helpAs: ["-h"],
  options: {
    ...flags("-a|--append -e|--return -f|--flush --force -q|--quiet"),
    ...values("-B|--log-io -c|--command -E|--echo -I|--log-in -m|--logging-format -O|--log-out -o|--output-limit -T|--log-timing"),
    ...attached("-t|--timing"),
  },
  operands: ["file?"],
  does: [
    executes("session:shell", unless("--command")),
    writes("file:{file:typescript}", unless("--log-out", "--log-io", "--log-in")),
    writes("file:{--log-out}", when("--log-out")),
    writes("file:{--log-in}", when("--log-in")),
    writes("file:{--log-io}", when("--log-io")),
    writes("file:{--log-timing}", when("--log-timing")),
    writes("file:{--timing}", like("--timing", /./)),
  ],
  runs: [{ language: "shell", from: "--command" }],
  examples: {
    allow: ["script -h"],
    guard: {
      "script -c ls /dev/null": ["write output:/dev/null"],
      "script -q -c 'rm a' -E never -m classic -o 5M /dev/null": ["write output:/dev/null", "delete file:/repo/a"],
      script: ["execute session:shell", "write file:/repo/typescript"],
      "script -c ls -B b": ["write file:/repo/b"],
      "script -c ls -I i -O o": ["write file:/repo/o", "write file:/repo/i"],
      "script -c ls -T t --timing=u /dev/null": ["write output:/dev/null", "write file:/repo/t", "write file:/repo/u"],
    },
    doubt: { 'script -c "$X" /dev/null': "dynamic-program" },
  },
});
