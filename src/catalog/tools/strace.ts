import { known } from "../../languages/shell/index.ts";
import { defineTool, disrupts, flags, like, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "strace",
  source: "strace(1) 6.1",
  syntax: "posix",
  options: {
    ...flags(
      "-c|--summary-only -C|--summary -d|--debug -f|--follow-forks -ff -i|--instruction-pointer -k|--stack-traces -n|--syscall-number -q|--quiet -qq -r -t|--relative-timestamps -tt -ttt -T -v|--no-abbrev -w|--summary-wall-clock -x -xx -y|--decode-fds -yy -z|--successful-only -Z|--failed-only -h|--help -V|--version -F -D|--daemonize -A|--output-append-mode",
    ),
    ...values(
      "-a|--columns -b|--detach-on -e|--trace -E|--env -I|--interruptible -o|--output -O|--summary-syscall-overhead -p|--attach -P|--trace-path -s|--string-limit -S|--summary-sort-by -u|--user -U|--summary-columns -X|--const-print-style",
    ),
  },
  operands: ["command*"],
  does: [
    disrupts("process:{--attach}", when("--attach")),
    writes("file:{--output}", unlike("--output", /^[|!]/)),
    writes("variable:{--env}", when("--env")),
    // Return values, signals and memory of the traced program can be replaced.
    disrupts("process:{--trace}", like("--trace", /^(?:inject|fault)=/)),
  ],
  runs: [{ language: "argv", from: "command" }],
  derive: ({ slots }, engine) => {
    for (const { value } of slots.get("--output") ?? []) if (/^[|!]/.test(value ?? "")) engine.shell(known((value as string).slice(1)));
  },
  examples: {
    allow: ["strace -f -e trace=open -s 200 ls", "strace -c ls"],
    guard: {
      "strace -p 89": ["disrupt process:89"],
      "strace -o /srv/x ls": ["write file:/srv/x"],
      "strace -E A=b ls": ["write variable:A=b"],
      "strace -e inject=open:error=1 ls": ["disrupt process:inject=open:error=1"],
      "strace -a 1 -b execve -e open -I 1 -O 1 -P /a -s 9 -S time -u root -U name -X raw rm a": ["delete file:/repo/a"],
      "strace -o /dev/null -E X=y -p 1 rm a": ["disrupt process:1", "write output:/dev/null", "write variable:X=y", "delete file:/repo/a"],
    },
    doubt: { "strace -o '|frobnicate' ls": "unknown-program" },
  },
});
