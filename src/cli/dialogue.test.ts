import { describe, expect, test } from "bun:test";
import { emptyCase, type ApprovalRequest } from "../approval/index.ts";
import { aCase, anAction, asked, confirmations, type AskedChanges } from "../approval/approvals.fixture.ts";
import { confirmAt, wrapLine, type Conversation, type Said } from "./dialogue.ts";
import type { Terminal } from "./person.ts";

const phrase = "Yes, I understand the risks and want to proceed in production";

const request = (changes: AskedChanges = {}): ApprovalRequest => {
  const step = confirmations().approvals.open(asked({ case: aCase, ...changes }));
  if (!step.ok) throw new Error(step.detail);
  return step.request;
};

/** A terminal at which `answer` types; `early` was typed before anything was asked. */
const terminalOf = (answer: (question: string) => string | undefined, size = { rows: 200, columns: 200 }) => {
  const events: string[] = [];
  const terminal: Terminal = {
    show: (text) => void events.push(`show ${text}`),
    ask: (question) => {
      events.push(`ask ${question}`);
      return answer(question);
    },
    discard: () => void events.push("discard"),
    size: () => size,
    wait: (ms) => void events.push(`wait ${ms}`),
  };
  return { terminal, events, shown: () => events.join("\n") };
};

const right = (question: string): string | undefined => {
  if (question.includes("Enter shows more")) return "";
  const letters = /Type these letters: ([A-Z]+)/.exec(question)?.[1];
  if (letters) return letters;
  if (question.includes("TEST?") || question.includes("PRODUCTION?")) return "y";
  if (question.includes("'PRODUCTION'")) return "PRODUCTION";
  if (question.includes("number of items")) return "2";
  return question.includes("Type exactly") ? phrase : undefined;
};

const talk = (
  answer: (question: string) => string | undefined,
  changes: Partial<Conversation> = {},
  size?: { rows: number; columns: number },
): { said: Said; events: readonly string[]; shown: string } => {
  const about = changes.request ?? request();
  const { terminal, events, shown } = terminalOf(answer, size);
  const said = confirmAt(terminal, {
    request: about,
    given: about.case,
    isBreakGlass: false,
    letters: "KWTR",
    left: () => 1_000,
    ...changes,
  });
  return { said, events, shown: shown() };
};
const messageOf = (said: Said): string => (said.ok ? "a yes" : said.message);

describe("a conversation", () => {
  test("ends in a yes with the right answers", () => expect(talk(right).said).toEqual({ ok: true, given: aCase, answers: [phrase] }));

  test.each<[string, AskedChanges, readonly string[]]>([
    ["operation", { protocol: "operation" }, ["y", "y", "PRODUCTION"]],
    ["batch", { protocol: "batch", action: anAction({ items: ["a", "b"] }) }, ["y", "y", "PRODUCTION", "2"]],
  ])("about an %s asks that protocol's questions", (_, changes, answers) =>
    expect(talk(right, { request: request(changes) }).said).toEqual({ ok: true, given: aCase, answers }),
  );

  test("shows everything before it asks, waits, and throws away what was typed before each question", () => {
    const { events } = talk(right);
    const first = events.findIndex((each) => each.includes("Type exactly"));
    const letters = events.findIndex((each) => each.includes("Type these letters"));
    expect(events.slice(0, first).join("\n")).toContain("PRODUCTION SAFETY WARNING");
    expect(events.slice(0, first).join("\n")).toContain("Safe Execution Steps");
    expect(events.slice(0, first)).toContain("wait 1000");
    expect(events[first - 1]).toBe("discard");
    expect(events[letters - 1]).toBe("discard");
    expect(events.slice(0, letters).join("\n")).not.toContain("KWTR");
  });

  test.each(["kwtr", "KWT", "KWTRX", "K W T R", "KWTR.", "", phrase])("is no yes where the letters are answered with `%s`", (typed) => {
    const { said } = talk((question) => (question.includes("Type these letters") ? typed : right(question)));
    expect(messageOf(said)).toContain("only the letters as they were shown goes on. Nothing has run.");
  });

  test.each(["yes", "PRODUCTION", "y", "", undefined])("is no yes where the phrase is answered with `%s`", (typed) => {
    const { said, events } = talk((question) => (question.includes("Type exactly") ? typed : right(question)));
    expect(messageOf(said)).toStartWith("Cancelled: ");
    expect(events.join("\n")).not.toContain("Type these letters");
  });

  test("that is cancelled names the command for the test environment", () =>
    expect(messageOf(talk(() => "no", { request: request({ command: "deploy --environment=prod" }) }).said)).toContain(
      "In the test environment: deploy --environment=test",
    ));
});

describe("a page", () => {
  test("that does not fit is shown in parts, each of which must be seen", () => {
    const { said, events } = talk(right, {}, { rows: 12, columns: 60 });
    expect(said.ok).toBe(true);
    expect(events.filter((each) => each.includes("Enter shows more")).length).toBeGreaterThan(3);
    const pages = events.filter((each) => each.startsWith("show "));
    expect(pages.every((each) => each.split("\n").length <= 12)).toBe(true);
    expect(
      pages
        .join("\n")
        .split("\n")
        .every((line) => line.length <= 70),
    ).toBe(true);
  });

  test.each(["q", "y", phrase, undefined])("that is answered with `%s` cancels", (typed) => {
    const { said } = talk((question) => (question.includes("Enter shows more") ? typed : right(question)), {}, { rows: 12, columns: 60 });
    expect(messageOf(said)).toBe("Cancelled in production: not everything was shown. Nothing has run.");
  });

  test("shows a very long command whole", () => {
    const command = Array.from({ length: 2_000 }, (_, i) => `word${i}`).join(" ");
    const { said, events } = talk(
      right,
      { request: request({ command, action: anAction({ input: { command } }) }) },
      { rows: 24, columns: 80 },
    );
    expect(said.ok).toBe(true);
    const first = events.findIndex((each) => each.includes("Type exactly"));
    const shown = events
      .slice(0, first)
      .filter((each) => each.startsWith("show "))
      .map((each) => each.slice("show ".length))
      .join("");
    const quoted = shown
      .split("\n")
      .filter((line) => /^ {2}[|:] /.test(line))
      .map((line) => line.slice(4))
      .join("");
    expect(quoted).toContain(command);
  });

  test("is not shown in a window that is too small, or does not say how large it is", () => {
    expect(messageOf(talk(right, {}, { rows: 5, columns: 80 }).said)).toContain("too small");
    expect(messageOf(talk(right, {}, { rows: 50, columns: 20 }).said)).toContain("too small");
    const { terminal } = terminalOf(right);
    const about = request();
    const said = confirmAt(
      { ...terminal, size: () => undefined },
      { request: about, given: aCase, isBreakGlass: false, letters: "KWTR", left: () => 1 },
    );
    expect(messageOf(said)).toContain("does not say how large it is");
  });
});

describe("the case", () => {
  const empty = () => request({ case: emptyCase });
  const filling =
    (texts: Readonly<Record<string, string | undefined>>) =>
    (question: string): string | undefined => {
      const found = Object.entries(texts).find(([part]) => question.includes(part));
      return found ? found[1] : right(question);
    };
  const whole = { "Why must": "web hangs since 10:40", "How is it undone": "systemctl start web", "Which incident": "INC-17" };

  test("is asked for where it lacks something; verifying is the monitoring unless another is named", () =>
    expect(talk(filling({ ...whole, "Where would": "" }), { request: empty() }).said).toEqual({
      ok: true,
      given: {
        justification: "web hangs since 10:40",
        rollback: "systemctl start web",
        backup: "",
        monitoring: "systemctl status web",
        incident: "INC-17",
      },
      answers: [phrase],
    }));

  test("is shown where the command line said it", () => {
    const { shown } = talk(right);
    expect(shown).toContain("  rollback: systemctl start web");
    expect(shown).not.toContain("How is it undone?");
  });

  test("asks again where it is given a placeholder, and cancels when nothing else comes", () => {
    const { said, events } = talk(filling({ ...whole, "Why must": "TBD" }), { request: empty() });
    expect(events.filter((each) => each.includes("Why must"))).toHaveLength(3);
    expect(messageOf(said)).toBe("Cancelled in production: `justification` was not given. Nothing has run.");
  });

  test("cancels where nobody answers", () =>
    expect(messageOf(talk(filling({ "Why must": undefined }), { request: empty() }).said)).toContain("`justification` was not given"));

  test("asks for a backup where data is modified", () => {
    const effects = [{ action: "write", resource: "database-rows:orders", environment: { name: "production", evidence: [] } }];
    const { shown } = talk(filling({ ...whole, "Where would": "", "Which backup": undefined }), {
      request: request({ case: emptyCase, action: anAction({ effects }) }),
    });
    expect(shown).toContain("ask Which backup was taken");
  });

  test("of a break-glass is the reason alone, and it is loud", () => {
    const { said, shown } = talk(filling(whole), { request: empty(), isBreakGlass: true });
    expect(said).toMatchObject({ ok: true, given: { justification: "web hangs since 10:40", rollback: "" } });
    expect(shown).toContain("!!! BREAK-GLASS !!!");
    expect(shown).toContain("within 15 minutes");
  });
});

test.each([
  ["short", 10, ["short"]],
  ["0123456789abcdef", 10, ["0123456789", "    abcdef"]],
  ["  | 456789abcdefgh", 10, ["  | 456789", "  : abcdef", "  : gh"]],
])("the line %p of %i columns is %p", (line, columns, pieces) => expect(wrapLine(line, columns)).toEqual(pieces));
