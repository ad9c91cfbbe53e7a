import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "pkg-config, pkgconf",
  source: "pkg-config(1), pkgconf 1.8",
  options: {
    ...flags(
      "--modversion --version --libs --libs-only-l --libs-only-L --cflags --cflags-only-I --list-all --list-package-names --exists --print-errors --print-requires --print-requires-private --print-provides --print-variables --static --shared --validate --path --about --help",
    ),
    ...values("--variable --atleast-version --exact-version --max-version --with-path"),
  },
  operands: ["package*"],
  examples: { allow: ["pkg-config --modversion openssl"], guard: {}, doubt: { "pkgconf --log-file /srv/x a": "unknown-option" } },
});
