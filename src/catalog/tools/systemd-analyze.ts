import { attached, defineTool, executes, flags, like, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "systemd-analyze",
  source: "systemd-analyze(1), systemd 252",
  options: {
    ...flags("--no-pager --system --user --global --order --require --no-legend --tldr --quiet -q -h|--help --version"),
    ...values(
      "-H|--host -M|--machine --from-pattern --to-pattern --fuzz --recursive-errors --threshold --security-policy --json --iterations --base-time --root --unit --profile",
    ),
    ...attached("--man --offline"),
    // The image is attached to a loop device, and mounted.
    "--image": { takes: "value", does: [writes("device:loop device of {--image}")] },
    "--generators": { takes: "attached", does: [executes("code:unit generators")] },
  },
  optionsMayFollow: true,
  commands: {
    "cat-config": { operands: ["word*"], does: [reads("file:{word}", like("word", /^\//))] },
    "time, blame, critical-chain, plot, dot, dump, unit-files, unit-paths, exit-status, capability, syscall-filter, filesystems, condition, compare-versions, verify, calendar, timestamp, timespan, security, inspect-elf, service-watchdogs-state":
      { operands: ["word*"] },
    "log-level, log-target, set-log-level, set-log-target, service-watchdogs": {
      operands: ["value?"],
      does: [writes("configuration:service manager {value}", when("value"))],
    },
  },
  withoutCommand: { command: "time" },
  examples: {
    allow: [
      "systemd-analyze blame",
      "systemd-analyze",
      "systemd-analyze verify a.service",
      "systemd-analyze log-level",
      "systemd-analyze critical-chain nginx.service --fuzz 1s",
    ],
    guard: {
      "systemd-analyze cat-config /srv/.env": ["disclose secret:/srv/.env"],
      "systemd-analyze set-log-level debug": ["write configuration:service manager debug"],
      "systemd-analyze cat-config --image a.raw x.conf": ["write device:loop device of a.raw"],
      "systemd-analyze verify --generators=true a": ["execute code:unit generators"],
      "systemd-analyze -H h -M m --from-pattern a --to-pattern b --fuzz 1 --recursive-errors no --threshold 1 --security-policy p --json off --iterations 2 --base-time now --root / --unit u --profile p log-level debug":
        ["write configuration:service manager debug"],
    },
    doubt: {},
  },
});
