import { onlyAsks } from "./_line-protocols.ts";
import { defineTool, flags, values, when, writes } from "../tool.ts";

/** What is read from the input, and nowhere else: a number other than 0 may be any file. */
const ownInput = /^(?:-|STDIO|STDIN|FD:0)$/i;
/** Peers that only carry what is written to them. */
const peers =
  /^(?:UNIX(?:-CONNECT|-CLIENT)?|TCP[46]?(?:-CONNECT)?|SSL|OPENSSL(?:-CONNECT)?):[^!,]+(?:,(?:connect-timeout|crnl|verify|retry)(?:=[\d.]+)?)*$/i;
/** A path is connected to where it is a socket, else appended to and created (GOPEN): only where nobody else puts files. */
const sockets = /^\/(?:var\/)?run\/haproxy[\w-]*(?:\/[\w-]+)?\.sock$/;

export default defineTool({
  name: "socat",
  source: "socat(1) 1.7.4.4",
  options: { ...flags("-V -h -hh -hhh -d -dd -ddd -D -u -U -g -v -x -s -4 -6 -ly -lf -le -lm"), ...values("-b -t -T -L -W -r -R") },
  operands: ["address*"],
  does: [
    writes("file:{-L}", when("-L")),
    writes("file:{-W}", when("-W")),
    writes("file:{-r}", when("-r")),
    writes("file:{-R}", when("-R")),
  ],
  derive: ({ slots, input }, engine) => {
    const addresses = slots.get("address") ?? [];
    if (addresses.length === 0) return;
    for (const { value } of addresses) if (/^(?:EXEC|SYSTEM|SHELL)\b/i.test(value ?? "")) engine.effect("execute", `code:${value}`);
    const texts = addresses.map((address) => address.value ?? "");
    // Between two peers, one says what the other is told.
    const isAsked = texts.length === 2 && texts.filter((text) => ownInput.test(text)).length === 1;
    if (!isAsked || !texts.every((text) => ownInput.test(text) || peers.test(text) || sockets.test(text)))
      return engine.effect("execute", `session:${addresses.map((address) => address.value ?? "?").join(" ")}`);
    if (!onlyAsks(input)) engine.effect("write", "network:what is sent");
  },
  examples: {
    allow: [
      "socat stdio /run/haproxy/admin.sock <<< 'show info'",
      "socat -V",
      "socat - UNIX-CONNECT:/run/haproxy.sock <<< 'show stat'",
      "socat -t 5 stdio TCP:h:11211,connect-timeout=2 <<< stats",
    ],
    guard: {
      "socat stdio /run/haproxy/admin.sock <<< 'disable server a/b'": ["write network:what is sent"],
      "socat stdio /run/lock/x.sock": ["execute session:stdio /run/lock/x.sock"],
      "socat stdio /srv/x": ["execute session:stdio /srv/x"],
      "socat - EXEC:reboot": ["execute code:EXEC:reboot", "execute session:- EXEC:reboot"],
      "socat TCP-LISTEN:80,fork TCP:h:80": ["execute session:TCP-LISTEN:80,fork TCP:h:80"],
      "socat - UNIX-CONNECT:/run/haproxy.sock <<< 'disable server a/b'": ["write network:what is sent"],
      "socat - TCP:h:80 < a.txt": ["write network:what is sent"],
      "socat -L a -W b -r c -R d -V": ["write file:/repo/a", "write file:/repo/b", "write file:/repo/c", "write file:/repo/d"],
    },
    doubt: {
      "socat TCP:h:1 UNIX:/run/docker.sock <<< stats": "unknown-input",
      "socat FD:3 UNIX:/run/docker.sock 3< a <<< stats": "unknown-input",
    },
  },
});
