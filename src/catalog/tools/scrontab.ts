import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "scrontab",
  source: "src/scrontab, Slurm 26.11",
  options: { ...flags("-l -h -V"), ...values("-u") },
  operands: ["file?"],
  does: [writes("schedule:jobs of the user", unless("-l", "-V"))],
  examples: {
    allow: ["scrontab -l", "scrontab -l -u alice"],
    guard: { "scrontab a.txt": ["write schedule:jobs of the user"], scrontab: ["write schedule:jobs of the user"] },
    doubt: { "scrontab --frobnicate": "unknown-option" },
  },
});
