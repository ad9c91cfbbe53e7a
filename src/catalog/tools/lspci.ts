import { defineTool, executes, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "lspci",
  source: "lspci(8), pciutils 3.9.0",
  optionsOnlyRead: true,
  options: {
    ...flags("-m -t -v -k -x -b -D -P -n -g -G"),
    ...values("-s -d -i -p"),
    // Names found in the central database are kept in a file of the user's.
    "-q, -Q": { takes: "flag", does: [writes("file:~/.pciids-cache")] },
    "-M": { takes: "flag", does: [executes("kernel:scan of all buses")] },
    "-H": { takes: "value", does: [executes("kernel:direct hardware access")] },
    "-A": { takes: "value", does: [executes("kernel:access method {-A}")] },
    // Parameters of the library name files and devices.
    "-O": { takes: "value", does: [executes("kernel:access parameter {-O}")] },
  },
  examples: {
    allow: ["lspci -nnk", "lspci -vv -s 00:01.0", "lspci -tv -d ::0300 -i ids -p map"],
    guard: {
      "lspci -vq": ["write file:/home/agent/.pciids-cache"],
      "lspci -M": ["execute kernel:scan of all buses"],
      "lspci -H1": ["execute kernel:direct hardware access"],
      "lspci -A intel-conf1": ["execute kernel:access method intel-conf1"],
      "lspci -O dump.name=.env": ["execute kernel:access parameter dump.name=.env"],
    },
    doubt: {},
  },
});
