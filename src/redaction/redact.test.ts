import { describe, expect, test } from "bun:test";
import { detectors } from "./detectors.ts";
import { samples } from "../model/samples.fixture.ts";
import { applyDetector, redact } from "./redact.ts";

describe.each(detectors.map((detector) => [detector.name, detector] as const))("%s", (_, detector) => {
  test.each(Object.entries(detector.examples))("takes the secret out of `%s`", (text, expected) => {
    expect(applyDetector(detector, text)).toBe(expected);
    expect(redact(text)).toBe(expected);
  });
  test.each(detector.harmless)("leaves `%s` alone", (text) => {
    expect(redact(text)).toBe(text);
  });
  test.each(Object.keys(detector.examples))("changes nothing more the second time in `%s`", (text) => {
    expect(redact(redact(text))).toBe(redact(text));
  });
});

describe("a first look at a text", () => {
  test.each(detectors.map((detector) => [detector.name, detector] as const))("overlooks nothing that %s finds", (_, { pattern, needs }) => {
    const found = samples(pattern).filter((text) => text.search(pattern) !== -1);
    expect(found.length).toBeGreaterThan(50);
    expect([...new Set(found.filter((text) => !needs.some((need) => text.toLowerCase().includes(need))))]).toEqual([]);
  });
});

describe("redact", () => {
  test("takes every secret out of one line", () => {
    expect(redact("A_TOKEN=x1 B_PASSWORD=x2 mysql -px3 && curl -u a:x4 https://c:x5@d")).toBe(
      "A_TOKEN=[redacted] B_PASSWORD=[redacted] mysql -p[redacted] && curl -u a:[redacted] https://c:[redacted]@d",
    );
  });
  test("keeps an empty text empty", () => expect(redact("")).toBe(""));
});
