import { describe, expect, test } from "bun:test";
import { known, shown, unknown } from "../shell/index.ts";
import { readFind } from "./index.ts";

const read = (line: string) =>
  readFind(
    line
      .split(" ")
      .filter(Boolean)
      .map((word) => (word.startsWith("$") ? unknown(word, { isMany: true }) : known(word))),
  );
const texts = (line: string) => {
  const { starts, runs, runsInFolder, deletes, writes, reads, doubts } = read(line);
  return {
    starts: starts.map(shown),
    runs: runs.map((words) => words.map(shown).join(" ")),
    runsInFolder: runsInFolder.map((words) => words.map(shown).join(" ")),
    deletes: deletes.map(shown),
    writes: writes.map(shown),
    reads: reads.map(shown),
    doubts: doubts.map((doubt) => `${doubt.reason} ${doubt.detail}`),
  };
};
const nothing = { starts: ["."], runs: [], runsInFolder: [], deletes: [], writes: [], reads: [], doubts: [] };

describe("a find expression", () => {
  const cases: readonly (readonly [string, Partial<ReturnType<typeof texts>>])[] = [
    ["", {}],
    ["-H -O2 -D stat /a /b -type f ( -name x -o -newermt today ) -printf %p -prune", { starts: ["/a", "/b"] }],
    ["/a -delete", { starts: ["/a"], deletes: ["/a"] }],
    ["/a -name *.gz -delete", { starts: ["/a"], deletes: ["/a/*.gz"] }],
    ["/a -delete -name *.gz", { starts: ["/a"], deletes: ["/a"] }],
    ["/a ! -name *.gz -delete", { starts: ["/a"], deletes: ["/a"] }],
    ["/a -exec rm {} ;", { starts: ["/a"], runs: ["rm /a/?"] }],
    ["/a /b -name *.log -ok cat x{} ; -print", { starts: ["/a", "/b"], runs: ["cat x/a/?.log", "cat x/b/?.log"] }],
    ["/a -name key -exec cat {} +", { starts: ["/a"], runs: ["cat /a/?/key"] }],
    ["-name a -execdir ls + {} + -ls", { runsInFolder: ["ls + ./?/a"] }],
    ["-exec rm {}", { runs: ["rm ./?"], doubts: ["missing-value -exec"] }],
    ["-fprint a -fls b -fprintf c %p -fprint0 d", { writes: ["a", "b", "c", "d"] }],
    ["-files0-from list -delete", { starts: ["?"], reads: ["list"], deletes: ["?"] }],
    ["$X", { starts: ["?"], doubts: ["dynamic-word $X"] }],
    [". -name $X", { doubts: ["dynamic-word $X"] }],
    [". -frob", { doubts: ["unknown-option -frob"] }],
    [". -maxdepth", { doubts: ["missing-value -maxdepth"] }],
  ];
  for (const [line, found] of cases) test(`\`find ${line}\``, () => expect(texts(line)).toEqual({ ...nothing, ...found }));
});
