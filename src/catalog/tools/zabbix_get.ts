import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "zabbix_get",
  source: "zabbix_get(1), Zabbix 6.0",
  options: {
    ...flags("-h|--help -V|--version"),
    ...values(
      "-s|--host -p|--port -I|--source-address -t|--timeout --tls-connect --tls-ca-file --tls-crl-file --tls-agent-cert-issuer --tls-agent-cert-subject --tls-cert-file --tls-key-file --tls-psk-identity --tls-psk-file",
    ),
    // Only the agent's built-in items that measure; system.run and user parameters run commands.
    "-k, --key": {
      takes: "value",
      does: [
        executes(
          "code:Zabbix item {--key}",
          unlike(
            "--key",
            /^(?:agent|kernel|net|proc|vm)\.[\w.]+(?:\[.*\])?$|^system\.(?:boottime|cpu|hostname|hw|localtime|stat|sw|swap|uname|uptime|users)[\w.]*(?:\[.*\])?$|^vfs\.(?:dev|fs)\.[\w.]+(?:\[.*\])?$|^vfs\.file\.(?:exists|size|time|cksum|md5sum)\[/,
          ),
        ),
      ],
    },
  },
  operands: [],
  examples: {
    allow: ["zabbix_get -s web1 -p 10050 -k 'system.cpu.load[all,avg1]'", "zabbix_get -s web1 -k 'vfs.fs.size[/,pfree]'"],
    guard: {
      "zabbix_get -s web1 -k 'system.run[id]'": ["execute code:Zabbix item system.run[id]"],
      "zabbix_get -s web1 -k custom.x": ["execute code:Zabbix item custom.x"],
    },
    doubt: {},
  },
});
