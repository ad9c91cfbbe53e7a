import { describe, expect, test } from "bun:test";
import { pinText } from "./pins.ts";

const textOf = (before: string | null, pinning: Partial<Parameters<typeof pinText>[1]>): string | null => {
  const pinned = pinText(before, { isObserving: false, ...pinning });
  if (!pinned.ok) throw new Error(pinned.detail);
  return pinned.text;
};
const checkout = { path: "/srv/shop", environment: "test" } as const;

describe("pinText", () => {
  test("writes no file when nothing is pinned", () => expect(textOf(null, {})).toBeNull());

  test("leaves a file alone, byte for byte, that says it already", () => {
    const before = 'environment: {machine: "test",   checkouts: [{path: /srv/shop, environment: test}]}  # mine\n\n';
    expect(textOf(before, { machine: "test", checkout })).toBe(before);
  });

  test("writes a new file", () =>
    expect(textOf(null, { machine: "development", checkout, isObserving: true })).toBe(
      "environment:\n  machine: development\n  checkouts:\n    - path: /srv/shop\n      environment: test\nmode: observe\n",
    ));

  test("changes the entry of a checkout that is there, and keeps the comments", () =>
    expect(
      textOf(
        "# mine\nenvironment:\n  checkouts:\n    # the shop\n    - path: /srv/shop\n      environment: staging\n    - path: /b\n      environment: test\n",
        { checkout },
      ),
    ).toBe(
      "# mine\nenvironment:\n  checkouts:\n    # the shop\n    - path: /srv/shop\n      environment: test\n    - path: /b\n      environment: test\n",
    ));

  test("does not take back observing", () => expect(textOf("mode: observe\n", { isObserving: false })).toBe("mode: observe\n"));

  test("says what is wrong with a file that is no YAML", () =>
    expect(pinText("environment: [\n", { machine: "test", isObserving: false })).toMatchObject({ ok: false }));
});
