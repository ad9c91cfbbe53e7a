import { defineTool, flags, values } from "../tool.ts";
import { quotesSettings, systemOptions } from "./_pacutils.ts";

export default defineTool({
  name: "pacconf",
  source: "doc/pacconf.pod, github.com/andrewgregory/pacutils",
  options: { ...systemOptions, ...flags("--options --raw --repo-list --single --verbose"), ...values("--arch --repo") },
  operands: ["directive*"],
  does: [quotesSettings],
  examples: {
    allow: ["pacconf --repo-list", "pacconf --repo=core Server", "pacconf --single --arch x86_64 CacheDir"],
    guard: { "pacconf --config .env": ["disclose secret:/repo/.env"] },
    doubt: { "pacconf --frobnicate": "unknown-option" },
  },
});
