import { defineTool, executes, flags, reads, values, when } from "../tool.ts";
import { connecting } from "./_ssh.ts";

export default defineTool({
  name: "sftp",
  source: "sftp(1), OpenSSH 9.2p1, Debian 12",
  syntax: "posix",
  options: {
    ...connecting,
    ...flags("-a -f -N -p -r"),
    ...values("-B -b -P -R -s -X"),
    "-S, -D": { takes: "value", does: [executes("code:{-D}")] },
  },
  operands: ["host?", "local?"],
  target: { family: "ssh", values: { host: "{host}" } },
  // Its commands write on both sides, whether typed or read from a file.
  does: [executes("session:{host:sftp}"), reads("file:{-b}", when("-b"))],
  examples: {
    allow: ["sftp --help"],
    guard: {
      "sftp web-1": ["execute session:web-1"],
      "sftp -b .env -B 1 -P 22 -R 2 -s s -X a=b -c c -i k -l 3 web-1": ["execute session:web-1", "disclose secret:/repo/.env"],
      "sftp -S ./x -J 'a b' -F ./c -A -o ProxyCommand=./y web-1": [
        "execute code:ssh -o ProxyCommand=./y",
        "execute code:ssh configuration ./c",
        "execute code:ssh -J a b",
        "write account:forwarded ssh agent",
        "execute code:./x",
        "execute session:web-1",
      ],
    },
    doubt: { "sftp -Z web-1": "unknown-option" },
  },
});
