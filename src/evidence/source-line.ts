import { escapeControls, oneLine } from "../model/index.ts";
import type { Capture } from "./record.ts";

const lengthMax = 100;

/** A command on one line, as a citation names it. */
export const shownCommand = (command: string): string => {
  const line = escapeControls(oneLine(command)).replaceAll("`", "'");
  return line.length > lengthMax ? `${line.slice(0, lengthMax)}…` : line;
};

/** What a citation says of its source: command, environment, time, marker. */
export const sourceLine = ({ call, time }: Capture, marker: string): string =>
  `(\`${shownCommand(call.command)}\`, ${call.environment}, ${time}, ${marker})`;

const stated = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z\b/;
const toleranceMs = 1_000;

/** True where a bracket that names a time names one at which this was captured, and the command that printed it. */
export const isSourceOf = (origin: string, captures: readonly Capture[]): boolean => {
  const time = stated.exec(origin)?.[0];
  if (time === undefined) return true;
  const command = /(`+)([\s\S]*?)\1/.exec(origin)?.[2]?.trim();
  const environment = /\b(production|staging|test|development)\b/.exec(origin.replaceAll(/(`+)[\s\S]*?\1/g, " "))?.[1];
  return captures.some(
    (capture) =>
      Math.abs(Date.parse(capture.time) - Date.parse(time)) < toleranceMs &&
      (command === undefined || command.replaceAll(/\s+/g, " ") === shownCommand(capture.call.command)) &&
      (environment === undefined || environment === capture.call.environment),
  );
};
