import { defineTool } from "../tool.ts";

export default defineTool({
  name: "iptables, ip6tables, iptables-nft, iptables-legacy, ip6tables-nft, ip6tables-legacy, arptables, ebtables",
  source: "iptables(8) 1.8.9; iptables/xshared.h for `-M`",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "?");
    // Table names after `-t` are no commands; `-L` may be joined to other flags, never to `-Z` or another command.
    const commands = texts.filter((_, at) => !/^(?:-t|--table)$/.test(texts[at - 1] ?? ""));
    const reads = commands.some((text) => /^(?:-[nvx46]*[LSC][nvx]*|--list(?:-rules)?|--check|-h|--help|-V|--version)$/.test(text));
    const changes = commands.some(
      (text) =>
        /^(?:-[a-zA-Z]*[ADIRFZNXPE][a-zA-Z]*|-[nvx46LSC]*M.*|--(?:a|d|ins|rep|f|z|ne|ren|po|x|mo|set-c)[\w-]*(?:=.*)?)$/.test(text) &&
        !/^--(?:dport|sport|dst|destination.*|dst-.*|fragment)$/.test(text),
    );
    if (changes || !reads) engine.effect("write", `firewall:${texts.join(" ")}`);
  },
  examples: {
    allow: ["iptables -L -n -v --line-numbers", "iptables -S INPUT", "iptables -t nat -nvL", "iptables -V", "ip6tables --list -t filter"],
    guard: {
      "iptables -A INPUT -j DROP": ["write firewall:-A INPUT -j DROP"],
      "iptables -F": ["write firewall:-F"],
      "iptables -L -Z": ["write firewall:-L -Z"],
      "iptables -t show -F": ["write firewall:-t show -F"],
      "iptables -L --flush": ["write firewall:-L --flush"],
      "iptables -LZ": ["write firewall:-LZ"],
      "iptables -nvM/srv/x -L": ["write firewall:-nvM/srv/x -L"],
      "iptables -L -M /srv/x": ["write firewall:-L -M /srv/x"],
      "iptables -L --modprobe=x": ["write firewall:-L --modprobe=x"],
    },
    doubt: { "iptables -L $(ls)": "dynamic-word" },
  },
});
