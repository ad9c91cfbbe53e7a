import { defineTool, flags, values } from "../tool.ts";
import { quotesSettings, systemOptions } from "./_pacutils.ts";

export default defineTool({
  name: "pacsift",
  source: "doc/pacsift.pod, github.com/andrewgregory/pacutils",
  options: {
    ...systemOptions,
    ...flags("--exists --not-exists --invert --any --exact --regex --local --sync --cache"),
    ...values(
      "--repo --name --base --description --packager --group --owns-file --license --url --provides --conflicts --replaces --depends --optdepends --size --installed-size --download-size --install-date --build-date --satisfies",
    ),
  },
  operands: [],
  does: [quotesSettings],
  examples: {
    allow: ["pacsift --local --size '>1GB'", "pacsift --exists --satisfies openssl"],
    guard: { "pacsift --config .env --local": ["disclose secret:/repo/.env"] },
    doubt: { "pacsift --frobnicate": "unknown-option" },
  },
});
