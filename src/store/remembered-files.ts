import type { Files } from "../model/index.ts";

const remember = <Result>(ask: (path: string) => Result): ((path: string) => Result) => {
  const known = new Map<string, Result>();
  return (path) => {
    const answer = known.get(path);
    if (answer !== undefined) return answer;
    const fresh = ask(path);
    known.set(path, fresh);
    return fresh;
  };
};

/**
 * The same files, each looked at once: a decision sees one state of the disk, not several.
 * INVARIANT: lives no longer than the calls it is made for; what changes afterwards is not seen.
 */
export const rememberFiles = (files: Files): Files => {
  const texts = new Map<string, ReturnType<Files["read"]>>();
  return {
    read: (path, bytesMax) => {
      const key = `${bytesMax} ${path}`;
      const text = texts.get(key) ?? files.read(path, bytesMax);
      texts.set(key, text);
      return text;
    },
    kind: remember((path) => files.kind(path)),
    real: remember((path) => files.real(path)),
    list: remember((path) => files.list(path)),
    isWritable: remember((path) => files.isWritable(path)),
  };
};
