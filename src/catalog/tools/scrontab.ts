import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "scrontab",
  source: "recalled from scrontab(1), Slurm 22.05",
  options: { ...flags("-l -h -V"), ...values("-u") },
  operands: ["file?"],
  does: [writes("schedule:jobs of the user", unless("-l", "-V"))],
  examples: {
    allow: ["scrontab -l", "scrontab -l -u alice"],
    guard: { "scrontab a.txt": ["write schedule:jobs of the user"], scrontab: ["write schedule:jobs of the user"] },
    doubt: { "scrontab --frobnicate": "unknown-option" },
  },
});
