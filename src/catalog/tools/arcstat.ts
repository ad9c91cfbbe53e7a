import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "arcstat",
  source: "OpenZFS 2.3, cmd/zarcstat.in, github.com/openzfs/zfs",
  options: { ...flags("-a -h -p -v -x -z"), ...values("-f -s") },
  operands: ["number*"],
  examples: { allow: ["arcstat 1 3", "arcstat -f time,hits 1"], guard: {}, doubt: { "arcstat -o /srv/x 1": "unknown-option" } },
});
