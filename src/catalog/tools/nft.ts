import { defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "nft",
  source: "nft(8), nftables 1.0.6",
  options: {
    ...flags(
      "-h|--help -v|--version -V -c|--check -n|--numeric -s|--stateless -t|--terse -S|--service -N|--reversedns -u|--guid -y|--numeric-priority -p|--numeric-protocol -T|--numeric-time -a|--handle -j|--json -e|--echo -o|--optimize -d|--debug -i|--interactive",
    ),
    ...values("-f|--file -D|--define -I|--includepath"),
  },
  operands: ["word*"],
  preview: [when("--check")],
  does: [
    reads("file:{--file}", when("--file")),
    writes("firewall:rules of {--file}", when("--file")),
    executes("session:nft", when("--interactive")),
  ],
  derive: ({ slots }, engine) => {
    const text = (slots.get("word") ?? []).map((word) => word.value ?? "?").join(" ");
    for (const part of text.split(/[;\n]/))
      if (part.trim() !== "" && !/^\s*(?:list|describe|monitor)\b/.test(part)) engine.effect("write", `firewall:${part.trim()}`);
  },
  examples: {
    allow: ["nft list ruleset", "nft -a -n list table inet filter", "nft -c -f x", "nft monitor"],
    guard: {
      "nft -c -f .env": ["disclose secret:/repo/.env"],
      "nft flush ruleset": ["write firewall:flush ruleset"],
      "nft 'list ruleset; flush ruleset'": ["write firewall:flush ruleset"],
      "nft -f x": ["write firewall:rules of x"],
      "nft -D a=b -I /x -i": ["execute session:nft"],
      "nft reset counters": ["write firewall:reset counters"],
    },
    doubt: { "nft $(ls)": "dynamic-word" },
  },
});
