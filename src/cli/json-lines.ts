import { isObject, type Json } from "../model/index.ts";
import { beginLongRun } from "./long-run.ts";
import { exitCodes, inputLines, print } from "./stream.ts";

const replyTo = (line: string, answer: (row: Json) => Json, refuse: (error: string) => Json): Json => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse("the line is not JSON");
  }
  return isObject(value) ? answer(value) : refuse("the line is not a JSON object");
};

/**
 * Answers the JSON objects on standard input, one a line, each with a line of JSON, in order and as they arrive. What is
 * none is refused, and the stream goes on. Returns the exit code: a fault where the answers cannot be written.
 */
export const answerLines = (answer: (row: Json) => Json, refuse: (error: string) => Json): number => {
  beginLongRun();
  for (const line of inputLines())
    if (line.trim() !== "" && !print(`${JSON.stringify(replyTo(line, answer, refuse))}\n`)) return exitCodes.fault;
  return exitCodes.ok;
};
