/** A number written in groups, found wherever it stands. */
export interface NumberShape {
  /** Lengths of the groups with what stands between them, such as `3-2-4`; a space stands for one space. */
  readonly shapes: readonly string[];
  /** Check digits and ranges. `digits`: without separators. Absent: the shape is enough. */
  readonly isValid?: (digits: string) => boolean;
}

/** A word of capital letters and digits, found wherever it stands. */
export interface WordShape {
  readonly lengths: readonly number[];
  /** Of the whole word. */
  readonly pattern: RegExp;
  readonly isValid?: (word: string) => boolean;
}

/** A secret that names its maker at its beginning. */
export interface Token {
  /** Literals that a word begins with. */
  readonly starts: readonly string[];
  /** Sticky: the whole token from there. INVARIANT: one class repeated, with a bound; nothing to go back over. */
  readonly pattern: RegExp;
  /** Sticky: what of it stays, for it says whose it is: the beginning of a URL that is secret in its path. It may begin behind a dot. */
  readonly kept?: RegExp;
}

/** A secret that nothing but a sign in its midst tells. */
export interface Infix {
  readonly sign: string;
  /** How far before the sign it begins. */
  readonly before: number;
  /** Sticky: the whole secret from its beginning. INVARIANT: as of a token. */
  readonly pattern: RegExp;
}

/** What finds one kind of value. Every fact is data; `line.ts` applies them all in one pass over the words of a line. */
export interface Detector {
  /** What stands in the token, such as `email` in `<email:7f3a91c2>`. Lower-case letters and `-`. */
  readonly kind: string;
  /** Where the facts come from, with their date. */
  readonly source: string;
  /** Whether it is a secret rather than something about a person. */
  readonly isSecret?: true;
  /** Names in words, such as `date of birth`: a key that ends in one holds such a value. */
  readonly keys?: readonly string[];
  /** Names that hold other things as often: the value must pass `acceptsWeakly`. */
  readonly weakKeys?: readonly string[];
  /** Whether a value under such a key is one. Absent: every value is. */
  readonly accepts?: (value: string) => boolean;
  /** `isVariable`: the name is an environment variable's that ends in `KEY`. */
  readonly acceptsWeakly?: (value: string, isVariable: boolean) => boolean;
  /** Sticky: what makes a value behind which it stands another thing. */
  readonly unless?: RegExp;
  /** A value may hold spaces without being quoted. */
  readonly isSpaced?: true;
  /** Words that a line of settings begins with, a space and the value behind them. */
  readonly directives?: readonly string[];
  /** Words of running text after which a value may stand. */
  readonly cues?: readonly string[];
  /** Sticky: the value after a cue and its filling words. INVARIANT: bounded repetitions. */
  readonly cued?: RegExp;
  /** How many words may stand between a cue and the value besides filling ones. */
  readonly reach?: number;
  readonly numbers?: readonly NumberShape[];
  readonly words?: readonly WordShape[];
  readonly tokens?: readonly Token[];
  readonly infixes?: readonly Infix[];
  /** What two spellings of the same value have in common; decides which values share a token. */
  readonly canonical?: "digits" | "letters";
  /** Text → what is left of it, tokens without their digits. These are the tests. */
  readonly examples: Readonly<Record<string, string>>;
  /** Look-alikes that stay as they are. */
  readonly harmless: readonly string[];
}
