import { defineTool, flags, like, values, writes } from "../tool.ts";

export default defineTool({
  name: "setpci",
  source: "setpci(8), pciutils 3.9",
  options: { ...flags("-v -f -r --dumpregs --version --help"), ...values("-s -d") },
  operands: ["register*"],
  does: [writes("device:PCI register {register}", like("register", /=/))],
  examples: {
    allow: ["setpci -s 00:1f.2 STATUS", "setpci --dumpregs"],
    guard: { "setpci -s a=1 -d b=1 COMMAND=02": ["write device:PCI register COMMAND=02"] },
    doubt: {},
  },
});
