import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "pv",
  source: "pv(1) 1.6.20",
  options: {
    ...flags(
      "-p|--progress -t|--timer -e|--eta -I|--fineta -r|--rate -a|--average-rate -b|--bytes -T|--buffer-percent -n|--numeric -q|--quiet -l|--line-mode -0|--null -c|--cursor -W|--wait -f|--force -E|--skip-errors -S|--stop-at-size -C|--no-splice -h|--help -V|--version",
    ),
    ...values(
      "-A|--last-written -F|--format -L|--rate-limit -B|--buffer-size -s|--size -i|--interval -w|--width -H|--height -N|--name -P|--pidfile -d|--watchfd",
    ),
    "-R, --remote": { takes: "value", does: [writes("process:{--remote}")] },
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file")), writes("file:{--pidfile}", when("--pidfile"))],
  examples: {
    allow: ["pv -L 1m a.log", "pv -d 89"],
    guard: { "pv .env": ["disclose secret:/repo/.env"], "pv -P /srv/x a": ["write file:/srv/x"], "pv -R 89": ["write process:89"] },
    doubt: {},
  },
});
