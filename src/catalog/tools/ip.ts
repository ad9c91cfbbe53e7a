import { defineTool } from "../tool.ts";

/** In the order in which ip(8) tries them: the first that begins with the word is meant. */
const objects =
  "address addrlabel maddress route rule neighbor neighbour ntable ntbl link l2tp fou ila macsec tunnel tunl tuntap tap token tcpmetrics tcp_metrics monitor xfrm mroute mrule netns netconf vrf sr nexthop mptcp ioam stats help".split(
    " ",
  );
const asks = /^(?:sho?|show|l|li|lis|list|ls|lst|g|ge|get|h|he|hel|help|mo\w*|save|showdump|identify|pids|list-id)$/;
/** Where `s` means `set`. */
const settable = /^(?:link|netns|token|stats|mptcp|macsec)$/;
/** Objects whose command follows one more word. */
const nested = /^(?:xfrm|mptcp|sr|ioam)$/;

/** Position of the object, past the options. */
const objectAt = (texts: readonly (string | undefined)[]): number => {
  let at = 0;
  while (texts[at]?.startsWith("-")) at += /^--?(?:f(?:a\w*)?|l(?:o\w*)?|rc\w*|n(?:e\w*)?|b(?:a\w*)?)$/.test(texts[at] as string) ? 2 : 1;
  return at;
};

export default defineTool({
  name: "ip",
  source: "ip(8), iproute2 6.1",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value);
    const unknown = words.find((word) => word.value === undefined && (word.isMany || !word.prefix));
    const at = objectAt(texts);
    if (texts.slice(0, at).some((text) => /^--?b(?:a\w*)?$/.test(text ?? ""))) return engine.doubt("unreadable-file", "ip -batch");
    const object = objects.find((each) => each.startsWith(texts[at] ?? "?"));
    const command = texts[at + (object && nested.test(object) ? 2 : 1)];
    if ((object === "netns" || object === "vrf") && command !== undefined && /^e(?:x(?:ec?)?)?$/.test(command)) {
      const isAll = texts.slice(0, at).some((text) => /^--?a(?:ll?)?$/.test(text ?? ""));
      return engine.argv(words.slice(at + (isAll ? 2 : 3)));
    }
    if (unknown) engine.doubt("dynamic-word", unknown.text);
    if (texts[at] === undefined) return;
    if (object === undefined) return engine.doubt("unknown-command", texts[at] as string);
    if (object === "xfrm") engine.effect("disclose", "secret:keys of IPsec");
    if (object === "sr" && "hmac".startsWith(texts[at + 1] ?? "?")) engine.effect("disclose", "secret:keys of segment routing");
    const isQuestion =
      command === undefined ||
      asks.test(command) ||
      (command === "s" && !settable.test(object)) ||
      /^(?:monitor|netconf|help)$/.test(object);
    if (!isQuestion)
      engine.effect(
        "write",
        `network:${object} ${texts
          .slice(at + 1)
          .map((text) => text ?? "?")
          .join(" ")}`,
      );
  },
  examples: {
    allow: [
      "ip a",
      "ip -br a s",
      "ip -s link show eth0",
      "ip -4 r g 10.0.0.1",
      "ip -n blue neigh",
      "ip netns exec blue ls",
      "ip -all netns exec ls",
      "ip netns list",
      "ip monitor link",
      "ip mptcp limits show",
      "ip l2tp show tunnel",
      "ip -net blue a",
      "ip sr tunsrc show",
      "ip -V",
      "ip -rc 9 -f inet route",
    ],
    guard: {
      "ip link set ens3 down": ["write network:link set ens3 down"],
      "ip l s eth0 down": ["write network:link s eth0 down"],
      "ip addr add 10.0.0.2/24 dev eth0": ["write network:address add 10.0.0.2/24 dev eth0"],
      "ip r d default": ["write network:route d default"],
      "ip route flush table 7": ["write network:route flush table 7"],
      "ip netns add x": ["write network:netns add x"],
      "ip netns exec blue rm a": ["delete file:/repo/a"],
      "ip sr hmac show": ["disclose secret:keys of segment routing"],
      "ip xfrm state": ["disclose secret:keys of IPsec"],
    },
    doubt: { "ip -b file": "unreadable-file", "ip frob": "unknown-command", "ip a $(ls)": "dynamic-word", "ip -b f a": "unreadable-file" },
  },
});
