import { defineTool, when, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "rrdtool, rrdinfo",
  source: "rrdtool 1.9, src/rrd_tool.c, github.com/oetiker/rrdtool-1.x",
  withoutCommand: "help",
  commands: {
    "info, fetch, last, lastupdate, first, list": { /*READ*/ syntax: "words", operands: ["word*"] },
    dump: { syntax: "words", operands: ["file", "to*"], does: [writes("file:{to}", when("to"))] },
    "create, update, updatev, restore, tune, resize, graph, graphv, flushcached": changes(writes("file:{argument}")),
    xport: { syntax: "words", operands: ["word*"] },
  },
  examples: {
    allow: ["rrdtool info a.rrd", "rrdtool fetch a.rrd AVERAGE -s -1h", "rrdtool dump a.rrd"],
    guard: { "rrdtool update a.rrd": ["write file:/repo/a.rrd"], "rrdtool dump a.rrd /srv/x": ["write file:/srv/x"] },
    doubt: { "rrdtool -": "unknown-command" },
  },
});
