import { describe, expect, test } from "bun:test";
import { callOf } from "./fixtures.ts";
import { outputText, readOutcome } from "./outcome.ts";

const bash = (more: Record<string, unknown> = {}) => ({ stdout: "", stderr: "", interrupted: false, isImage: false, ...more });

describe("what a tool printed", () => {
  // Shapes: `sdk-tools.d.ts` of Claude Code 2.1.330, and answers of MCP servers (Model Context Protocol, Tools).
  const cases: readonly (readonly [name: string, response: unknown, text: string | undefined])[] = [
    ["a command", bash({ stdout: "a\nb" }), "a\nb"],
    ["a command with messages", bash({ stdout: "a\n", stderr: "warn" }), "a\nwarn"],
    ["a command with messages after a line without its end", bash({ stdout: "a", stderr: "warn" }), "a\nwarn"],
    ["a command that printed nothing", bash(), ""],
    ["an image", bash({ stdout: "iVBORw0KGgo=", isImage: true }), undefined],
    ["a file", { type: "text", file: { filePath: "/a", content: "x\ny", numLines: 2, startLine: 1, totalLines: 2 } }, "x\ny"],
    ["a picture file", { type: "image", file: { base64: "iVBO", type: "image/png", originalSize: 3 } }, undefined],
    ["found lines", { mode: "content", numFiles: 0, filenames: [], content: "a:1:x" }, "a:1:x"],
    ["found files", { filenames: ["/a", "/b"], durationMs: 1, numFiles: 2, truncated: false }, "/a\n/b"],
    ["a text", "hello", "hello"],
    [
      "blocks",
      [
        { type: "text", text: "a" },
        { type: "text", text: "b" },
      ],
      "a\nb",
    ],
    ["blocks within", { content: [{ type: "text", text: "a" }] }, "a"],
    ["something else", { rows: [1] }, '{\n  "rows": [\n    1\n  ]\n}'],
    ["a number", 5, "5"],
    ["nothing", undefined, undefined],
    ["null", null, undefined],
  ];
  test.each(cases)("%s", (_, response, text) => expect(outputText(response)).toBe(text as string));
});

describe("how a call ended", () => {
  const end = (response: unknown, isFailure: boolean, tool = "shell") => {
    const { call: _, callId: __, ...rest } = readOutcome({ call: callOf(tool, {}), callId: "t", durationMs: 7 }, response, isFailure);
    return rest;
  };
  const cases: readonly (readonly [name: string, ended: object, expected: object])[] = [
    ["a command that succeeded", end(bash({ stdout: "a" }), false), { result: "succeeded", exit: 0, durationMs: 7, output: "a" }],
    ["a command that failed", end("Exit code 3\nnot found", true), { result: "failed", exit: 3, durationMs: 7, output: "not found" }],
    ["a command that failed silently", end("Exit code 1", true), { result: "failed", exit: 1, durationMs: 7, output: "" }],
    ["a command that was interrupted", end(bash({ interrupted: true }), false), { result: "unknown", durationMs: 7, output: "" }],
    [
      "a command whose status means something of its own",
      end(bash({ returnCodeInterpretation: "No matches found" }), false),
      { result: "succeeded", durationMs: 7, output: "" },
    ],
    ["a command in the background", end(bash({ backgroundTaskId: "b1" }), false), { result: "unknown", durationMs: 7 }],
    ["a failure without a status", end("Command timed out", true), { result: "failed", durationMs: 7, output: "Command timed out" }],
    ["a tool that has no status", end({ file: { content: "x" } }, false, "Read"), { result: "succeeded", durationMs: 7, output: "x" }],
    [
      "a tool that failed",
      end("Exit code 3 of something", true, "Read"),
      { result: "failed", durationMs: 7, output: "Exit code 3 of something" },
    ],
    ["a failure that is no text", end({ a: 1 }, true), { result: "failed", durationMs: 7, output: '{\n  "a": 1\n}' }],
  ];
  test.each(cases)("%s", (_, ended, expected) => expect(ended).toEqual(expected));
});
