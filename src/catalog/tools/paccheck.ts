import { defineTool, flags } from "../tool.ts";
import { quotesSettings, systemOptions } from "./_pacutils.ts";

export default defineTool({
  name: "paccheck",
  source: "doc/paccheck.pod, github.com/andrewgregory/pacutils",
  options: {
    ...systemOptions,
    ...flags(
      "--list-broken --quiet --recursive --depends --opt-depends --files --file-properties --md5sum --sha256sum --require-mtree --db-files --backup --noextract --noupgrade",
    ),
  },
  operands: ["package*"],
  does: [quotesSettings],
  examples: {
    allow: ["paccheck --md5sum --quiet", "paccheck --root /mnt --sha256sum nginx openssl"],
    guard: { "paccheck --config .env": ["disclose secret:/repo/.env"] },
    doubt: { "paccheck --frobnicate": "unknown-option" },
  },
});
