import { attached, flags, reads, values, type Options, type Row } from "../tool.ts";

/** Options that every reader of pacutils has: which system is asked. */
export const systemOptions: Options = {
  ...values("--config --dbpath --root --sysroot --dbext"),
  ...attached("--null"),
  ...flags("--help --version"),
};

/** What it cannot read of its settings it may quote. */
export const quotesSettings: Row = reads("file:{--config}", { kind: "any", slots: ["--config"] });
