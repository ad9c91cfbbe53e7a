import { describe, expect, test } from "bun:test";
import { findPaths } from "./paths.ts";

const cases: Readonly<Record<string, readonly [Record<string, string>, string, string]>> = {
  "only HOME": [{ HOME: "/home/a" }, "/home/a/.local/state/tagout", "/home/a/.config/tagout"],
  "both XDG folders": [{ HOME: "/home/a", XDG_STATE_HOME: "/s", XDG_CONFIG_HOME: "/c/" }, "/s/tagout", "/c/tagout"],
  "XDG folders without HOME": [{ XDG_STATE_HOME: "/s", XDG_CONFIG_HOME: "/c" }, "/s/tagout", "/c/tagout"],
  "relative and empty XDG folders": [
    { HOME: "/home/a", XDG_STATE_HOME: "s", XDG_CONFIG_HOME: "" },
    "/home/a/.local/state/tagout",
    "/home/a/.config/tagout",
  ],
  "the root as HOME": [{ HOME: "/" }, "/.local/state/tagout", "/.config/tagout"],
};

describe("findPaths", () => {
  test.each(Object.entries(cases))("resolves %s", (_, [variables, state, configuration]) => {
    expect(findPaths(variables)).toEqual({ ok: true, paths: { state, configuration, managed: "/etc/tagout", ledger: `${state}/ledger` } });
  });
  test.each([[{}], [{ HOME: "" }], [{ HOME: "home" }], [{ XDG_STATE_HOME: "/s" }], [{ HOME: "/a\0b" }]])(
    "finds no home in %j",
    (variables) => {
      expect(findPaths(variables)).toMatchObject({ ok: false, code: "no-home" });
    },
  );
});
