import { defineTool, deletes, executes, flags, values } from "../tool.ts";

export default defineTool({
  name: "nstat, rtacct, ifstat",
  source: "nstat(8), rtacct(8), iproute2 6.1",
  options: {
    ...flags("-z|--zeros -a|--ignore -s|--noupdate -j|--json -p|--pretty -e|--errors -x|--extended -h|--help -V|--version"),
    ...values("-t|--interval"),
    // The starting point that later differences are counted from.
    "-r, --reset": { takes: "flag", does: [deletes("metric:history of {pattern:all counters}")] },
    "-n, --nooutput": { takes: "flag", does: [deletes("metric:history of {pattern:all counters}")] },
    "-d, --scan": { takes: "value", does: [executes("process:collector")] },
  },
  operands: ["pattern*"],
  examples: {
    allow: ["nstat -az", "nstat -s TcpRetransSegs", "ifstat eth0", "nstat -t 60"],
    guard: {
      "nstat -r": ["delete metric:history of all counters"],
      "nstat -n": ["delete metric:history of all counters"],
      "ifstat -d 1": ["execute process:collector"],
      "nstat -t 1 -d 1 -r x": ["delete metric:history of x", "execute process:collector"],
    },
    doubt: {},
  },
});
