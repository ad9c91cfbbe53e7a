import { describe, expect, test } from "bun:test";
import { findPlaceholders, isHollow } from "./placeholders.ts";
import { isSection, readFields, readSections, requiredSections } from "./sections.ts";
import { fill, shippedTemplates, slotNames, type SlotName } from "./templates.ts";
import { documentNames } from "./facts.ts";
import { readMoment } from "./times.ts";

// What people leave in a document for later, as the gate must find it: samples, no notes to finish.
describe("placeholders", () => {
  const found: readonly string[] = [
    "[FILL IN: impact]",
    "[fill in: impact]",
    "`[FILL IN: impact]`",
    "> [FILL IN: impact]",
    "{{timeline}}",
    "TBD",
    "Owner: tba",
    "todo: ask Ada",
    // Texts that a document may not be left with; this one is looked for, not left.
    "XXX",
    "to be determined",
    "Lorem ipsum dolor",
    "- Action: [WHAT]",
    "[HOW TO UNDO]",
    "<your name>",
    "<date>",
    "Fix ...",
    "???",
    "____",
  ];
  test.each(found)("%s is one", (text) => expect(findPlaceholders(`a\n${text}\n`)).toMatchObject([{ line: 2 }]));
  const none: readonly string[] = [
    "> 2026-03-10 [ERROR] pool exhausted",
    "The log says `[ERROR] pool exhausted`.",
    'It printed "[ERROR] <name> todo".',
    "```\n[ERROR] <date> ???\n```",
    "- [x] done",
    "- [ ] not done",
    "[LINK](https://example.org)",
    "password=[redacted]",
    "Todos los usuarios",
    "{ {x} }",
    "a < b and c > d",
  ];
  test.each(none)("%s is none", (text) => expect(findPlaceholders(text)).toEqual([]));
});

test("words that say nothing are told from those that do", () => {
  for (const text of ["", "n/a", "N/A.", "-", "none", "**None**", "...", "see above", "pending"])
    expect([text, isHollow(text)]).toEqual([text, true]);
  for (const text of ["Unknown.", "none of the users noticed", "no data was lost"]) expect([text, isHollow(text)]).toEqual([text, false]);
});

describe("moments", () => {
  const cases: Readonly<Record<string, string>> = {
    "2026-01-31T12:00Z": "at 2026-01-31T12:00:00.000Z",
    "2026-01-31 12:00": "at 2026-01-31T12:00:00.000Z",
    "2026-01-31 12:00:30 UTC": "at 2026-01-31T12:00:30.000Z",
    "2026-01-31T13:00:00+01:00": "at 2026-01-31T12:00:00.000Z",
    "on 2026-01-31T12:00:00.250Z, by the log": "at 2026-01-31T12:00:00.250Z",
    "2026-13-31T12:00Z": "unreadable",
    yesterday: "unreadable",
    "": "unreadable",
    None: "none",
    "none: it was slow, not down": "none",
    ongoing: "ongoing",
    Unknown: "unknown",
  };
  test.each(Object.entries(cases))("`%s` is %s", (text, expected) => {
    const moment = readMoment(text);
    expect(moment.kind === "at" ? `at ${new Date(moment.ms).toISOString()}` : moment.kind).toBe(expected);
  });
});

describe("sections and fields", () => {
  const text = `# Report\n\n- Started (UTC): 2026-01-01T00:00Z\n- **Status**: open\n\n## 1. Timeline (UTC)\n\nrow\n\n### Detail\n\nmore\n\n## Root Causes\n\nwhy\n`;
  test("are read by name, with all that is below them", () => {
    expect(readSections(text).map(({ name, blocks }) => [name, blocks.map((block) => block.text)])).toEqual([
      ["timeline", ["row", "Detail", "more"]],
      ["root causes", ["why"]],
    ]);
    expect([isSection("root causes", "root cause"), isSection("timeline", "root cause")]).toEqual([true, false]);
    expect([...readFields(text)].map(([name, { value }]) => [name, value])).toEqual([
      ["started", "2026-01-01T00:00Z"],
      ["status", "open"],
    ]);
  });
});

describe("templates", () => {
  const slots = Object.fromEntries(slotNames.map((name) => [name, `<${name}>`])) as Record<SlotName, string>;
  test.each(documentNames)("%s uses slots there are, and leaves something to people", (name) => {
    const filled = fill(shippedTemplates[name], slots);
    expect(filled.ok).toBe(true);
    expect(filled.ok ? filled.text : "").toMatch(/\[FILL IN/);
    expect(requiredSections(shippedTemplates[name]).length).toBeGreaterThan(4);
  });
  test("with a slot that there is not is refused, with those there are", () => {
    expect(fill("# {{titel}}", slots)).toMatchObject({
      ok: false,
      code: "unknown-slot",
      detail: expect.stringMatching(/`\{\{titel\}\}`; there are `title`, /),
    });
  });
  test("do not look for slots in what is put in", () =>
    expect(fill("{{title}}", { ...slots, title: "{{timeline}}" })).toEqual({ ok: true, text: "{{timeline}}" }));
  test("demand the sections of an organisation's own, but for optional ones", () =>
    expect(requiredSections("# X\n\n## Summary\n\n## Legal review\n\n## Notes (optional)\n")).toEqual(["summary", "legal review"]));
});
