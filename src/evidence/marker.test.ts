import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { entryMarkerOf, findMarkers, markerOf } from "./marker.ts";
import { sha256Of } from "./output.ts";

const sha256 = sha256Of("some output");
const marker = markerOf(sha256, 2, 3, ["b", "c"]);
const entry = entryMarkerOf({ seq: 17, hash: sha256 });

describe("a marker", () => {
  test("is one word of letters, digits and hyphens", () => {
    for (const word of [marker, entry]) expect(word).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/);
  });

  /** What editors and people do to a text; the marker is still found in it. */
  const edits: Readonly<Record<string, string>> = {
    "in brackets": `(${marker})`,
    "in bold": `**${marker}**`,
    "in italics": `_${marker}_`.replaceAll("_", "*"),
    "in a code span": `\`${marker}\``,
    "in capitals": marker.toUpperCase(),
    "with its first letter in capitals": `E${marker.slice(1)}`,
    "with hyphens that do not break": marker.replaceAll("-", "\u2011"),
    "with dashes": marker.replaceAll("-", "–"),
    "before a full stop": `${marker}.`,
    "after a comma": `,${marker}`,
    "in a table": `| a | ${marker} |`,
    "in a link": `[${marker}](https://example.org)`,
    "in a footnote": `[^1]: ${marker}`,
    "with all of the digest": marker.replace(sha256.slice(0, 16), sha256),
  };
  test.each(Object.entries(edits))("is found %s", (_, text) => {
    const { markers, broken } = findMarkers(text);
    expect([markers.map(({ from, to, quote }) => [from, to, quote]), broken]).toEqual([[[2, 3, marker.slice(-12)]], []]);
  });

  test.each([`pre${marker}`, `x-${marker}`, `${marker}x`, `${marker}-7`])("is not found within another word: %s", (text) =>
    expect(findMarkers(text).markers).toEqual([]),
  );

  test("that was cut or damaged is told as such, not passed over", () => {
    for (const text of [marker.slice(0, -1), marker.slice(0, 30), marker.replace("-2-", "-x-"), `${marker}0`])
      expect([text, findMarkers(text).broken.length]).toEqual([text, 1]);
  });

  test("of an entry names its number and hash", () => {
    expect(findMarkers(`see ${entry}, please`).entries).toEqual([{ text: entry, seq: 17, hash: sha256.slice(0, 12) }]);
  });

  test("names exactly what it was made for", () => {
    fc.assert(
      fc.property(fc.nat(9_999), fc.nat(99), fc.array(fc.string(), { maxLength: 4 }), (from, count, lines) => {
        const [found] = findMarkers(`x ${markerOf(sha256, from, from + count, lines)} y`).markers;
        return found?.from === from && found.to === from + count && sha256.startsWith(found.digest);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

test("ordinary words are no markers", () => {
  const text = "le-ger, ev-charger, prev-1, level-3, le-2 and ev-beef, e-vote, sha256-9f2c, ev-2026";
  expect(findMarkers(text)).toEqual({ markers: [], entries: [], broken: [] });
});
