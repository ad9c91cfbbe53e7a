import { defineTool, flags, like, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "sysctl",
  source: "sysctl(8), procps-ng 4.0.2",
  options: {
    ...flags(
      "-a|-A|-X|--all --deprecated -b|--binary -e|--ignore -N|--names -n|--values -q|--quiet -o -x -d|--help -V|--version --dry-run --system",
    ),
    ...values("-r|--pattern"),
    "-w, --write": { takes: "flag", does: [writes("kernel:{setting:parameters}")] },
    "-f, -p, --load": { takes: "attached", does: [writes("kernel:parameters from a file")] },
  },
  operands: ["setting*"],
  preview: [when("--dry-run"), unless("--system")],
  // It is carried out where it is met: what stands behind it comes too late.
  derive: ({ words, slots }, engine) => {
    const [dry, system] = ["--dry-run", "--system"].map((name) => words.findIndex(({ value }) => value === name)) as [number, number];
    if (slots.has("--system") && (dry === -1 || dry > system)) engine.effect("write", "kernel:parameters from all files");
  },
  does: [writes("kernel:{setting}", like("setting", /^([^=]+)=/))],
  verify: "sysctl {setting}",
  examples: {
    allow: ["sysctl -a -r net", "sysctl -n vm.swappiness", "sysctl --dry-run --system", "sysctl --dry-run a.b=1"],
    guard: {
      "sysctl vm.swappiness=1": ["write kernel:vm.swappiness"],
      "sysctl -w a.b": ["write kernel:a.b"],
      "sysctl -p /etc/x.conf": ["write kernel:parameters from a file"],
      "sysctl --system": ["write kernel:parameters from all files"],
      "sysctl --system --dry-run": ["write kernel:parameters from all files"],
      "sysctl -r x a=1": ["write kernel:a"],
      "sysctl -n -r y=1 x": [],
    },
    doubt: { "sysctl $(ls)": "dynamic-word" },
  },
});
