import { defineTool, flags, reads, values, when } from "../tool.ts";
import { quotesSettings, systemOptions } from "./_pacutils.ts";

export default defineTool({
  name: "paclog",
  source: "doc/paclog.pod, github.com/andrewgregory/pacutils",
  options: {
    ...systemOptions,
    ...flags("--color --no-color --pkglist --commandline --warnings"),
    ...values("--logfile --action --after --before --caller --grep --package"),
  },
  operands: [],
  does: [quotesSettings, reads("file:{--logfile}", when("--logfile"))],
  examples: {
    allow: [
      "paclog --action=upgrade --after 2024-05-01",
      "paclog --package openssl --no-color",
      "paclog --logfile /mnt/pacman.log --warnings",
    ],
    guard: { "paclog --config .env --logfile .netrc": ["disclose secret:/repo/.env", "disclose secret:/repo/.netrc"] },
    doubt: { "paclog --frobnicate": "unknown-option" },
  },
});
