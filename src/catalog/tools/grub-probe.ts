import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "grub-probe, grub2-probe",
  source: "util/grub-probe.c, GRUB 2.12",
  options: { ...flags("-v|--verbose -0 -d|--device -V|--version"), ...values("-t|--target -m|--device-map") },
  operands: ["path*"],
  examples: {
    allow: ["grub-probe -t fs_uuid /boot", "grub-probe --target=device /"],
    guard: {},
    doubt: { "grub-probe --frobnicate": "unknown-option" },
  },
});
