import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ethtool",
  source: "ethtool(8) 6.1",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const [first] = words
      .map((word) => word.value ?? "?")
      .filter((text) => !/^(?:-I|--include-statistics|--json|-j|--debug|0x[\da-f]+|\d+)$/i.test(text));
    const reads =
      /^(?:[^-].*|-[agkideStTxPwlmnuhq]|--(?:show-\S+|driver|register-dump|eeprom-dump|statistics|phy-statistics|get-\S+|dump-module-eeprom|module-info|monitor|version|help))$/;
    const changes = /^(?:-[tw]|--test|--get-dump)$/;
    // A dump of registers is shown from a file (`-d DEVICE file NAME`).
    const file = words[words.findIndex(({ value }) => value === "file") + 1];
    if (file !== words[0] && file?.value === undefined) engine.doubt("dynamic-word", file?.text ?? "file");
    else if (file !== words[0]) engine.effect("read", `file:${file?.value}`);
    if (first !== undefined && (!reads.test(first) || changes.test(first))) engine.effect("write", `network:ethtool ${first}`);
  },
  examples: {
    allow: ["ethtool eth0", "ethtool -S eth0", "ethtool --show-ring eth0", "ethtool -I -a eth0", "ethtool"],
    guard: {
      "ethtool -K ens3 gro off": ["write network:ethtool -K"],
      "ethtool --reset ens3 phy": ["write network:ethtool --reset"],
      "ethtool -t eth0": ["write network:ethtool -t"],
      "ethtool -p eth0": ["write network:ethtool -p"],
      "ethtool -d eth0 raw on file .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "ethtool -d eth0 raw on file *": "dynamic-word" },
  },
});
