import { defineTool, deletes, flags, like, unless, unlike, values, writes, type Command } from "../tool.ts";

// Its own options (`--log-file`) are taken wherever they stand.
const shows: Command = { operands: ["operand*"] };

export default defineTool({
  name: "gluster",
  source: "gluster(8), GlusterFS 10",
  options: {
    ...flags("--xml"),
    ...values("--mode --remote-host --timeout"),
    "--log-file": { takes: "value", does: [writes("file:{--log-file}")] },
  },
  optionsMayFollow: true,
  commands: {
    volume: {
      commands: {
        "info, status, list": shows,
        "heal, profile, quota": {
          operands: ["volume", "action?", "argument*"],
          does: [
            writes("volume:{volume}", unless("action")),
            writes("volume:{volume}", unlike("action", /^(?:info|statistics|list)$/)),
            // `profile … info clear` forgets what was counted.
            deletes("metric:{volume}", like("argument", /^clear$/)),
          ],
        },
      },
    },
    peer: { commands: { status: shows } },
    pool: { commands: { list: shows } },
    snapshot: { commands: { "list, info, status": shows } },
  },
  examples: {
    allow: [
      "gluster volume info",
      "gluster volume heal v0 info",
      "gluster peer status",
      "gluster --mode=script --remote-host h pool list",
      "gluster --mode 1 --timeout 1 pool list",
    ],
    guard: {
      "gluster volume profile v0 info clear": ["delete metric:v0"],
      "gluster volume info --log-file=/srv/x": ["write file:/srv/x"],
      "gluster volume heal v0": ["write volume:v0"],
      "gluster volume heal v0 full": ["write volume:v0"],
    },
    doubt: { "gluster frobnicate": "unknown-command", "gluster volume stop v0": "unknown-command" },
  },
});
