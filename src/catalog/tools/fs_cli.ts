import { defineTool, executes, flags, like, reads, unless, unlike, values, writes } from "../tool.ts";

const shows =
  /^[ \t]*(?:status|version|uptime|hostname|module_exists[ \t]+\w+|show[ \t]+(?:channels|calls|registrations|modules|codecs?|interfaces|status|tasks)(?:[ \t]+(?:count|like[ \t]+[\w@.-]+))?|sofia[ \t]+status(?:[ \t]+profile[ \t]+[\w.-]+)?)[ \t]*$/;

export default defineTool({
  name: "fs_cli",
  source: "libs/esl/fs_cli.c and mod_commands.c of FreeSWITCH, github.com/signalwire/freeswitch",
  options: {
    ...flags(
      "-i|--interrupt -U|--log-uuid -S|--log-uuid-short -q|--quiet -r|--retry -R|--reconnect -b|--batchmode -n|--no-color -h|--help",
    ),
    ...values(
      "-H|--host -P|--port -u|--user -p|--password -x|--execute -l|--loglevel -d|--debug -t|--timeout -T|--connect-timeout -s|--set-log-uuid",
    ),
  },
  operands: [],
  does: [
    reads("service:freeswitch, {--execute}", like("--execute", shows)),
    writes("service:freeswitch, {--execute}", unlike("--execute", shows)),
    executes("session:freeswitch", unless("--execute", "--help")),
  ],
  examples: {
    allow: [
      "fs_cli -x 'show channels count'",
      "fs_cli -x 'module_exists mod_sofia'",
      "fs_cli -H pbx -P 8021 -p x -x 'sofia status profile internal'",
    ],
    guard: {
      "fs_cli -x 'sofia profile internal restart'": ["write service:freeswitch, sofia profile internal restart"],
      "fs_cli -x 'system rm a'": ["write service:freeswitch, system rm a"],
      fs_cli: ["execute session:freeswitch"],
    },
    doubt: { "fs_cli --frob": "unknown-option" },
  },
});
