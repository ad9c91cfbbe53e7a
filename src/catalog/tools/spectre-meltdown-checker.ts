import { defineTool, executes, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "spectre-meltdown-checker, spectre-meltdown-checker.sh",
  source: "spectre-meltdown-checker.sh, github.com/speed47/spectre-meltdown-checker",
  options: {
    ...flags(
      "--live --no-color --no-sysfs --sysfs-only --paranoid --hw-only --no-hw --no-intel-db --no-explain --explain -v|--verbose -h|--help --version --disclaimer",
    ),
    ...values("--kernel --config --map --arch-prefix --cpu --cve --vmm --variant"),
    "--allow-msr-write": { takes: "flag", does: [writes("kernel:registers of the processor")] },
    "--update-fwdb": { takes: "flag", does: [writes("store:versions of microcode")] },
    "--update-mcedb": { takes: "flag", does: [writes("store:versions of microcode")] },
    "--coreos": { takes: "flag", does: [executes("code:toolbox")] },
  },
  operands: [],
  does: [
    // To ask the hardware it loads modules and mounts debugfs, and takes them away again.
    writes("kernel:modules msr and cpuid", unless("--no-hw")),
    reads("file:{--config}", when("--config")),
  ],
  examples: {
    allow: ["spectre-meltdown-checker --no-hw --no-color", "spectre-meltdown-checker --no-hw --explain --cve CVE-2018-3639"],
    guard: {
      "spectre-meltdown-checker": ["write kernel:modules msr and cpuid"],
      "spectre-meltdown-checker --no-hw --allow-msr-write": ["write kernel:registers of the processor"],
      "spectre-meltdown-checker --no-hw --update-fwdb": ["write store:versions of microcode"],
      "spectre-meltdown-checker --no-hw --update-mcedb": ["write store:versions of microcode"],
      "spectre-meltdown-checker --no-hw --coreos": ["execute code:toolbox"],
      "spectre-meltdown-checker --no-hw --config .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "spectre-meltdown-checker --dump-mock-data": "unknown-option" },
  },
});
