import { defineTool, executes, flags, unless, values, when } from "../tool.ts";

export default defineTool({
  name: "systemd-run",
  source: "systemd-run(1), systemd 252",
  syntax: "posix",
  options: {
    ...flags(
      "--no-ask-password --scope --slice-inherit -r|--remain-after-exit --send-sighup -d|--same-dir -t|--pty -P|--pipe -S|--shell -q|--quiet --on-clock-change --on-timezone-change --no-block --wait -G|--collect --user --system -h|--help --version",
    ),
    ...values(
      "-u|--unit --description --slice --service-type --uid --gid --nice --working-directory --on-active --on-boot --on-startup --on-unit-active --on-unit-inactive --on-calendar -H|--host -M|--machine",
    ),
    // They say what runs before, after and around the command.
    "-p, --property": { takes: "value", does: [executes("code:unit with {--property}")] },
    "--path-property, --socket-property, --timer-property": { takes: "value", does: [executes("code:unit with {--timer-property}")] },
    "-E, --setenv": { takes: "value", does: [executes("code:unit with {--setenv}")] },
  },
  operands: ["command*"],
  does: [
    executes("unit:transient unit", when("command")),
    executes("unit:{--unit}", unless("command", "--shell", "--help", "--version"), when("--unit")),
    executes("session:shell", when("--shell")),
    executes("container:{--machine}", when("--machine")),
  ],
  runs: [{ language: "argv", from: "command" }],
  examples: {
    allow: ["systemd-run --version"],
    guard: {
      "systemd-run --wait -q ls": ["execute unit:transient unit"],
      "systemd-run -u x --description x --slice x --service-type x --uid 1 --gid 1 --nice 1 --working-directory / --on-active 1 --on-boot 1 --on-startup 1 --on-unit-active 1 --on-unit-inactive 1 --on-calendar x -H h rm /srv/x":
        ["execute unit:transient unit", "delete file:/srv/x"],
      "systemd-run -p a=b --timer-property c=d -E PATH=/x rm a": [
        "execute code:unit with a=b",
        "execute code:unit with c=d",
        "execute code:unit with PATH=/x",
        "execute unit:transient unit",
        "delete file:/repo/a",
      ],
      "systemd-run -M web ls": ["execute unit:transient unit", "execute container:web"],
      "systemd-run -S": ["execute session:shell"],
      "systemd-run -u x": ["execute unit:x"],
    },
    doubt: { "systemd-run $X": "dynamic-program", "systemd-run --frob ls": "unknown-option" },
  },
});
