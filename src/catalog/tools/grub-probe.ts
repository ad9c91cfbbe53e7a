import { attached, defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "grub-probe, grub2-probe",
  source: "recalled from grub-probe(8) 2.06",
  options: { ...flags("-v|--verbose -0 -V|--version"), ...values("-t|--target -m|--device-map"), ...attached("-d|--device") },
  operands: ["path*"],
  examples: {
    allow: ["grub-probe -t fs_uuid /boot", "grub-probe --target=device /"],
    guard: {},
    doubt: { "grub-probe --frobnicate": "unknown-option" },
  },
});
