import { attached, defineTool, executes, flags, readsOnly, values, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "perf",
  source: "perf(1) and the pages of its subcommands, Linux 6.1; `perf list -o` recalled from 6.8",
  commands: {
    "version, buildid-list, kallsyms, help": readsOnly,
    list: {
      optionsOnlyRead: true,
      operands: ["event*"],
      options: { "-o, --output": { takes: "value", does: [writes("file:{--output}")] } },
    },
    evlist: readsOnly,
    top: {
      options: {
        ...flags(
          "-a|--all-cpus -K|--hide-kernel-symbols -U|--hide-user-symbols -n|--show-nr-samples --stdio --tui -z|--zero -g -v|--verbose --children --no-children --hierarchy",
        ),
        ...values(
          "-C|--cpu -e|--event -F|--freq -c|--count -p|--pid -t|--tid -u|--uid -s|--sort -d|--delay -f|--count-filter --call-graph --comms --dsos --symbols",
        ),
      },
      operands: [],
    },
    stat: {
      syntax: "posix",
      options: {
        ...flags(
          "-a|--all-cpus -A|--no-aggr -B|--big-num -c|--scale -d|--detailed -g|--group -i|--no-inherit -n|--null -v|--verbose -S|--sync --no-merge --per-core --per-die --per-node --per-socket --per-thread --topdown -j|--json-output --metric-only -T|--transaction -q|--quiet",
        ),
        ...values(
          "-C|--cpu -D|--delay -e|--event -G|--cgroup -I|--interval-print --interval-count --timeout -M|--metrics -p|--pid -r|--repeat -t|--tid -x|--field-separator --td-level",
        ),
        "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
      },
      operands: ["command*"],
      runs: [{ language: "argv", from: "command" }],
    },
    report: {
      options: {
        ...flags(
          "-v|--verbose -n|--show-nr-samples -T|--threads -U|--hide-unresolved --stdio --header --header-only --children --no-children --no-inline --show-total-period -M|--no-demangle -f|--force -D|--dump-raw-trace --mem-mode --demangle -q|--quiet --itrace",
        ),
        ...attached("-g|--call-graph"),
        ...values(
          "-i|--input -s|--sort -F|--fields -t|--field-separator -d|--dsos -c|--comms -S|--symbols -C|--cpu --pid --tid --percent-limit --time --percentage --max-stack -w|--column-widths",
        ),
      },
      operands: [],
    },
    script: {
      options: {
        ...flags(
          "-D|--dump-raw-trace -v|--verbose -a|--all-cpus -G|--hide-call-graph -f|--force -I|--show-info --header --header-only --ns --no-inline",
        ),
        ...values("-i|--input -F|--fields -C|--cpu -c|--comms --pid --tid --time --max-stack -S|--symbols"),
      },
      operands: [],
    },
    diff: { options: { ...flags("-v -f|--force"), ...values("-s|--sort -c|--compute") }, operands: ["file*"] },
    trace: {
      syntax: "posix",
      options: {
        ...flags("-a|--all-cpus -s|--summary -S|--with-summary -T|--time -v|--verbose --failure -f"),
        ...values("-e|--event|--expr -p|--pid -t|--tid -u|--uid -C|--cpu --duration -i|--input --max-events -G|--cgroup"),
        "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
      },
      operands: ["command*"],
      runs: [{ language: "argv", from: "command" }],
    },
    sched: {
      options: values("-i"),
      commands: {
        "latency, map, timehist": {
          options: { ...flags("-w|--wakeups -V|--cpu-visual"), ...values("-i|--input -C|--CPU -p|--pid --tid -s|--sort") },
          operands: [],
        },
      },
    },
    record: changes(writes("file:perf.data"), executes("code:traced by perf record")),
    probe: {
      options: { ...flags("-l|--list -v|--verbose -q|--quiet") },
      operands: ["event*"],
      does: [writes("kernel:probe", when("event"))],
    },
  },
  examples: {
    allow: [
      "perf top -p 89 -g",
      "perf list",
      "perf stat -e cycles -p 89 sleep 5",
      "perf report --stdio -i perf.data --sort comm",
      "perf script -i perf.data -F comm,ip",
      "perf diff a b",
      "perf trace -p 89 --duration 10",
      "perf sched latency -i x",
      "perf sched -i 1 map",
      "perf probe -l",
      "perf evlist -v",
    ],
    guard: {
      "perf stat -C 1 -D 1 -e 1 -G 1 -I 1 --interval-count 1 --timeout 1 -M 1 -p 1 -r 1 -t 1 -x 1 --td-level 1 -o /dev/null rm a": [
        "write output:/dev/null",
        "delete file:/repo/a",
      ],
      "perf list -o /srv/x": ["write file:/srv/x"],
      "perf stat -o /srv/x ls": ["write file:/srv/x"],
      "perf trace -e 1 -p 1 -t 1 -u 1 -C 1 --duration 1 -i 1 --max-events 1 -G 1 -o /dev/null rm a": [
        "write output:/dev/null",
        "delete file:/repo/a",
      ],
      "perf trace -o /srv/x ls": ["write file:/srv/x"],
      "perf record -p 89": ["write file:/repo/perf.data", "execute code:traced by perf record"],
      "perf probe do_fork": ["write kernel:probe"],
    },
    doubt: {
      "perf frobnicate": "unknown-command",
      "perf script record x": "unknown-operand",
      "perf script -s x.py": "unknown-option",
      "perf report --objdump /tmp/x": "unknown-option",
    },
  },
});
