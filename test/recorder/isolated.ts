/**
 * Why a line is not run by the recorder, or undefined. Nothing outside of the sandbox is in its reach, so this is not
 * about harm: it has no file but its own, no network, no other process, a second of time and no more than a few megabytes.
 */
export const reasonNotToRun = (line: string): string | undefined => reasons.find(([, pattern]) => pattern.test(line))?.[0];

const reasons: readonly (readonly [reason: string, pattern: RegExp])[] = [
  // It would record nothing, or for ever: functions nest only so far because of the last.
  ["it names what the recorder listens with", /command_not_found_handle|RECORDER_LOG|FUNCNEST/],
  // A file cannot hold half a character: bash would read another line.
  ["it is no Unicode text", /\p{Surrogate}/u],
];
