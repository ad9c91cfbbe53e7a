import type { Detector } from "./detector.ts";

const without = <K extends keyof Detector>(detector: Detector, name: K): Detector => {
  const copy = { ...detector };
  delete (copy as Partial<Detector>)[name];
  return copy as Detector;
};

/**
 * Copies of a detector with one sort of fact removed or turned around: names of keys, cues, shapes, check digits, beginnings of tokens. An
 * example must notice each. Single names of a long list are not taken away: a test asks of each whether it leads to its detector.
 */
export function* mutants(detector: Detector): Generator<readonly [why: string, mutant: Detector]> {
  if (detector.keys) yield ["names of keys", without(detector, "keys")];
  if (detector.directives) yield ["directives", without(detector, "directives")];
  if (detector.cues && detector.cues.length > 0) yield ["cues", { ...detector, cues: [] }];
  if (detector.accepts) yield ["a value being judged", { ...detector, accepts: () => false }];
  for (const [at, shape] of (detector.numbers ?? []).entries())
    if (shape.isValid) {
      const numbers = (isValid: () => boolean) =>
        (detector.numbers ?? []).map((each, index) => (index === at ? { ...each, isValid } : each));
      yield [`numbers ${shape.shapes.join(", ")}`, { ...detector, numbers: numbers(() => false) }];
    }
  for (const [at, shape] of (detector.words ?? []).entries())
    yield [
      `words ${shape.pattern.source}`,
      { ...detector, words: (detector.words ?? []).filter((each, index) => index !== at || each !== shape) },
    ];
}
