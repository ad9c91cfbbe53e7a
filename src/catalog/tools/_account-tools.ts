/** Where an account tool's change lands: its last word names the user or group. */
import type { Call, Engine } from "../tool.ts";

export const changesAccount = ({ words }: Call, engine: Engine): void => {
  const last = words.at(-1);
  engine.effect("write", `account:${last ? (last.value ?? "?") : "this user"}`);
};
