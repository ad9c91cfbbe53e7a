import { defineTool, executes, flags, reads, unless, values, when, writes } from "../tool.ts";

const checks = ["-t", "-T", "-G", "-V"];

export default defineTool({
  name: "sshd",
  source: "sshd(8) of openssh-portable 10.5; -b and -k from its getopt call",
  options: {
    ...flags("-4 -6 -D -d -e -G -i -q -T -t -V"),
    ...values("-b -C -c -E -f -g -h -k -o -p -u"),
  },
  does: [executes("service:sshd", unless(...checks)), reads("file:{-f}", when("-f")), writes("file:{-E}", when("-E"))],
  examples: {
    allow: [
      "sshd -t",
      "sshd -T | grep -i maxauthtries",
      "/usr/sbin/sshd -T -C user=a,host=b,addr=10.0.0.1 -f /etc/ssh/sshd_config",
      "sshd -G",
      "sshd -V",
    ],
    guard: {
      "/usr/sbin/sshd": ["execute service:sshd"],
      "sshd -D -p 2222 -o PermitRootLogin=yes": ["execute service:sshd"],
      "sshd -t -E /etc/motd": ["write file:/etc/motd"],
      "sshd -T -f .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "sshd -t x": "unknown-operand", "sshd -t -x": "unknown-option" },
  },
});
