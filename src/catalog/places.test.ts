import { describe, expect, test } from "bun:test";
import { resolve } from "node:path/posix";
import fc from "fast-check";
import { samples } from "../model/samples.fixture.ts";
import { absolute, clientFiles, isClientFile, mayBeSecretPath, secretNames } from "./places.ts";

const pathsLike = (pattern: RegExp): string[] =>
  samples(pattern)
    .flatMap((text) => [text, `/srv/x${text}`, `${text}/y`])
    .filter((text) => pattern.test(text));

describe("a first look at a path", () => {
  test.each(secretNames.map((pattern) => [pattern.source.slice(0, 60), pattern] as const))(
    "overlooks nothing that %s finds",
    (_, pattern) => {
      const found = pathsLike(pattern);
      expect(found.length).toBeGreaterThan(50);
      expect([...new Set(found.filter((path) => !mayBeSecretPath(path)))]).toEqual([]);
    },
  );

  test("overlooks no file of an agent's client", () => {
    const found = pathsLike(clientFiles);
    expect(found.length).toBeGreaterThan(50);
    expect([...new Set(found.filter((path) => !isClientFile(path)))]).toEqual([]);
  });

  test.each(["/srv/app", "/var/log/nginx/access.log", "src/index.ts", "/etc/nginx/nginx.conf"])(
    "tells `%s` from a secret at once",
    (path) => {
      expect(mayBeSecretPath(path)).toBe(false);
    },
  );
});

const seed = 20_261_122;

test(`a path is made absolute whatever its parts are (seed ${seed})`, () => {
  const part = fc.constantFrom("", ".", "..", "...", "a", ".b", "c.", "d..e", " ", "\n", "~");
  const path = fc
    .tuple(fc.constantFrom("", "/", "//", "./", "../"), fc.array(part, { maxLength: 6 }))
    .map(([start, parts]) => start + parts.join("/"));
  fc.assert(
    fc.property(path, path, (given, folder) => {
      fc.pre(!given.startsWith("~"));
      const cwd = resolve("/", folder);
      expect(absolute(given, cwd, "/home/me")).toBe(resolve(cwd, given));
    }),
    { seed, numRuns: 3000 },
  );
});
