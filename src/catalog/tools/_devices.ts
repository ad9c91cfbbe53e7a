import type { Call, Engine } from "../tool.ts";

/** A device is changed unless every option is one that asks, and one is given. */
export const writesDeviceUnless =
  (asks: RegExp) =>
  ({ words }: Call, engine: Engine): void => {
    const texts = words.map((word) => word.value ?? "?");
    const options = texts.filter((text) => text.startsWith("-") || text === "?");
    if (options.length > 0 && options.every((text) => asks.test(text))) return;
    engine.effect("write", `device:${texts.findLast((text) => text.startsWith("/")) ?? "?"}`);
  };
