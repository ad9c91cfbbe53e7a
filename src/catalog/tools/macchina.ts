import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "macchina",
  source: "src/cli.rs, github.com/Macchina-CLI/macchina",
  options: {
    ...flags(
      "-v|--version -d|--doctor -U|--long-uptime -S|--long-shell -K|--long-kernel -m|--memory-percentage -p|--disk-space-percentage -C|--physical-cores -s|--current-shell -l|--list-themes --ascii-artists -h|--help",
    ),
    ...values("-o|--show -D|--disks -t|--theme -c|--config -i|--interface"),
  },
  operands: [],
  does: [reads("file:{--config}", when("--config"))],
  examples: {
    allow: ["macchina", "macchina -o kernel -U", "macchina --doctor"],
    guard: { "macchina -c .env": ["disclose secret:/repo/.env"] },
    doubt: { "macchina --frobnicate": "unknown-option" },
  },
});
