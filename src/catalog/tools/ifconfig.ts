import { defineTool, unlike, when, writes } from "../tool.ts";

export default defineTool({
  name: "ifconfig",
  source: "ifconfig(8), net-tools 2.10",
  syntax: "words",
  operands: ["word?", "second?", "more*"],
  does: [
    writes("network:{word}", unlike("second", /^(?:inet6?|-[asv])$/), unlike("word", /^-[asv]+$/)),
    writes("network:{word} {more}", when("more")),
  ],
  examples: {
    allow: ["ifconfig", "ifconfig -a", "ifconfig eth0", "ifconfig -a -v"],
    guard: { "ifconfig eth0 down": ["write network:eth0"], "ifconfig eth0 inet 10.0.0.1": ["write network:eth0 10.0.0.1"] },
    doubt: { "ifconfig $(ls)": "dynamic-word" },
  },
});
