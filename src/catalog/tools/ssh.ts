import { known, shown, type Word } from "../../languages/shell/index.ts";
import { connects, defineTool, disrupts, executes, flags, unless, unlike, values, when, writes, type Call, type Engine } from "../tool.ts";
import { connecting } from "./_ssh.ts";

const withValue = "BbcDEeFIiJLlmOopQRSWw";

/** ssh reads options after the host as well, up to the command. */
const optionsAfterHost = (words: readonly Word[]): number => {
  let at = 0;
  while (words[at]?.value?.startsWith("-") && words[at]?.value !== "--")
    at += new RegExp(`^-[^${withValue}]*[${withValue}]$`).test(words[at]?.value ?? "") ? 2 : 1;
  return at;
};

const remote = (call: Call, engine: Engine): void => {
  const [host] = call.slots.get("host") ?? [];
  if (!host) return;
  const command = call.slots.get("command") ?? [];
  const options = optionsAfterHost(command);
  const isSeparated = command[options]?.value === "--";
  const rest = isSeparated ? command.slice(options + 1) : command.slice(options);
  if (options > 0 || isSeparated) return engine.argv([known("ssh"), ...command.slice(0, options), ...givenFlags(call), host, ...rest]);
  if (["-N", "-G", "-O", "-W", "-s"].some((option) => call.slots.has(option))) return;
  const at = { family: "ssh", values: { host: shown(host) } } as const;
  if (command.length > 0) return engine.shell(joined(command), undefined, at);
  if (call.input.kind === "known") return engine.shell(known(call.input.text), undefined, at);
  const script = call.input.kind === "file" ? engine.text(call.input.path) : undefined;
  if (script !== undefined) return engine.shell(known(script), undefined, at);
  engine.effect("execute", `session:${shown(host)}`);
};

/** Options that decide whether there is a session at all must not get lost. */
const givenFlags = ({ slots }: Call): Word[] => ["-N", "-G", "-s"].filter((option) => slots.has(option)).map((option) => known(option));

/** ssh sends its words joined by blanks to the login shell. */
const joined = (words: readonly Word[]): Word => {
  const text = words.map((word) => word.text).join(" ");
  return words.every((word) => word.value !== undefined) ? known(words.map((word) => word.value).join(" ")) : { text };
};

export default defineTool({
  name: "ssh",
  source: "ssh(1), ssh_config(5), OpenSSH 9.2p1, Debian 12",
  syntax: "posix",
  options: {
    ...connecting,
    ...flags("-a -G -g -k -n -N -t -tt -V -x -y -vv -vvv -s"),
    ...values("-B -b -e -m -p -Q"),
    "-E": { takes: "value", does: [writes("file:{-E}")] },
    "-I": { takes: "value", does: [executes("code:{-I}")] },
    "-K": { takes: "flag", does: [writes("account:forwarded credentials")] },
    "-f": { takes: "flag", does: [executes("session:in the background")] },
    "-M": { takes: "flag", does: [executes("session:shared connection")] },
    "-S": { takes: "value", does: [executes("session:shared connection {-S}", unlike("-S", /^none$/))] },
    "-O": { takes: "value", does: [disrupts("session:shared connection", unlike("-O", /^check$/))] },
    "-L, -R, -D, -w, -W": { takes: "value", does: [writes("network:tunnel {-W}")] },
    "-X, -Y": { takes: "flag", does: [writes("network:forwarded display")] },
  },
  operands: ["host?", "command*"],
  target: { family: "ssh", values: { host: "{host}" } },
  does: [connects("host:{host}", when("host"), unless("-G", "-Q", "-V")), executes("session:{host} {command}", when("-s"))],
  derive: remote,
  examples: {
    allow: [
      "ssh web-1 uptime",
      "ssh -p 22 -i k -l deploy web-1 'ls -l /srv | cat'",
      "ssh web-1 -p 22 -v ls",
      "ssh web-1 -- ls -l",
      "ssh -o ConnectTimeout=5 -o 'UserKnownHostsFile /dev/null' -J ann@bastion:22 web-1 ls",
      "ssh -G web-1",
      "ssh -Q cipher",
      "ssh -V",
      "ssh -N web-1",
      "ssh -S none -O check -F none web-1 ls",
      "ssh web-1 <<< 'ls /srv'",
      "ssh web-1 < read.sh",
      "ssh -B a -b b -e none -m mac -c c web-1 ls",
    ],
    guard: {
      "ssh web-1 rm /srv/x": ["delete file:/srv/x"],
      "ssh web-1 'ls; sudo rm /srv/x'": ["delete file:/srv/x"],
      "ssh web-1 -p 22 rm /srv/x": ["delete file:/srv/x"],
      "ssh web-1 -- rm /srv/x": ["delete file:/srv/x"],
      "ssh web-1 -oProxyCommand=./x ls": ["execute code:ssh -o ProxyCommand=./x"],
      "ssh web-1 < change.sh": ["delete file:/srv/x"],
      "ssh web-1 cat /srv/app/.env": ["disclose secret:/srv/app/.env"],
      "ssh web-1": ["execute session:web-1"],
      "ssh -t -p 22 deploy@web-1": ["execute session:deploy@web-1"],
      "ssh -o HostName=db-1 web-1 ls": ["execute code:ssh -o HostName=db-1"],
      "ssh -o 'User x\nProxyCommand ./x' web-1 ls": ["execute code:ssh -o User x\nProxyCommand ./x"],
      "ssh -o UserKnownHostsFile=/srv/x web-1 ls": ["execute code:ssh -o UserKnownHostsFile=/srv/x"],
      "ssh -F ./config web-1 ls": ["execute code:ssh configuration ./config"],
      "ssh -J 'a b' web-1 ls": ["execute code:ssh -J a b"],
      "ssh -A web-1 ls": ["write account:forwarded ssh agent"],
      "ssh -E /srv/log web-1 ls": ["write file:/srv/log"],
      "ssh -I ./x.so web-1 ls": ["execute code:./x.so"],
      "ssh -K web-1 ls": ["write account:forwarded credentials"],
      "ssh -f web-1 ls": ["execute session:in the background"],
      "ssh -M web-1 ls": ["execute session:shared connection"],
      "ssh -S ./s -O exit web-1": ["execute session:shared connection ./s", "disrupt session:shared connection"],
      "ssh -N -L 1:db:2 web-1": ["write network:tunnel 1:db:2"],
      "ssh -X web-1 ls": ["write network:forwarded display"],
      "ssh -s web-1 sftp": ["execute session:web-1 sftp"],
    },
    doubt: {
      "ssh web-1 frobnicate": "unknown-program",
      "ssh web-1 $X": "dynamic-program",
      "ssh $HOST ls": "dynamic-word",
      "ssh -Z web-1 ls": "unknown-option",
      "ssh web-1 -Z ls": "unknown-option",
      "ssh web-1 'ls' '; $X'": "dynamic-program",
    },
  },
});
