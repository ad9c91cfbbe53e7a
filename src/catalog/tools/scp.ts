import { defineTool, executes, flags, values, type Call, type Engine } from "../tool.ts";
import { connecting, isRemotePath, pathAt } from "./_ssh.ts";

const copy = ({ slots }: Call, engine: Engine): void => {
  const paths = slots.get("path") ?? [];
  for (const path of paths) if (path.value === undefined) return engine.doubt("dynamic-word", path.text);
  const target = paths.at(-1)?.value ?? "?";
  for (const source of paths.slice(0, -1)) {
    const path = source.value ?? "?";
    engine.effect("read", `file:${isRemotePath(path) ? pathAt(path) : path}`);
  }
  engine.effect("write", isRemotePath(target) ? `remote:${target}` : `file:${target}`);
};

export default defineTool({
  name: "scp",
  source: "scp(1), OpenSSH 9.2p1, Debian 12",
  options: {
    ...connecting,
    ...flags("-3 -B -O -p -R -r -s"),
    ...values("-P -l -X"),
    "-S, -D": { takes: "value", does: [executes("code:{-D}")] },
  },
  operands: ["path*"],
  derive: copy,
  examples: {
    allow: ["scp --help"],
    guard: {
      "scp web-1:/srv/app.log /tmp/scratch/a.log": ["write scratch:/tmp/scratch/a.log"],
      "scp -r -P 22 -l 9 -i k -c c -X a=b a.txt deploy@web-1:/srv/": ["write remote:deploy@web-1:/srv/"],
      "scp ./a:b /srv/c": ["write file:/srv/c"],
      "scp web-1:.env .": ["disclose secret:/repo/.env", "write file:/repo"],
      "scp .env scp://web-1/x": ["disclose secret:/repo/.env", "write remote:scp://web-1/x"],
      "scp -S ./x -J 'a b' -F ./c -A -o ProxyCommand=./y a web-1:": [
        "execute code:ssh -o ProxyCommand=./y",
        "execute code:ssh configuration ./c",
        "execute code:ssh -J a b",
        "write account:forwarded ssh agent",
        "execute code:./x",
        "write remote:web-1:",
      ],
    },
    doubt: { "scp $X web-1:": "dynamic-word", "scp -Z a b": "unknown-option" },
  },
});
