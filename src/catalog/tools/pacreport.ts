import { defineTool, flags, values } from "../tool.ts";
import { quotesSettings, systemOptions } from "./_pacutils.ts";

export default defineTool({
  name: "pacreport",
  source: "doc/pacreport.pod, github.com/andrewgregory/pacutils",
  options: {
    ...systemOptions,
    ...flags("--backups --missing-files --unowned-files --optional-for --optional-deps"),
    ...values("--cachedir --group"),
  },
  operands: [],
  does: [quotesSettings],
  examples: {
    allow: ["pacreport --backups --unowned-files", "pacreport --group base-devel"],
    guard: { "pacreport --config .env": ["disclose secret:/repo/.env"] },
    doubt: { "pacreport --frobnicate": "unknown-option" },
  },
});
