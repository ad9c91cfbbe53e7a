/**
 * Words that tell a guess (production policy, Rule 2 and Rule 3; the self-check's list of red flags). A pattern stands for
 * a phrase with any white space in it; what follows the colon is what it is called in a finding.
 */
const phrases: readonly string[] = [
  "probably",
  "presumably",
  "possibly",
  "perhaps",
  "maybe",
  "likely",
  "unlikely",
  "supposedly",
  "apparently",
  "seemingly",
  "conceivably",
  "plausibly",
  "(?:i|we|it is|it's|is|was|are|were|can be|safely) assum(?:e|ed|ing)",
  "assum(?:e|ed|ing) (?:that|this|the|it)",
  "(?:my|our|an?|the) assumption",
  "(?:i|we) (?:think|believe|guess|suspect|suppose|imagine|reckon|expect|feel)",
  "(?:i'm|i am|we're|we are) (?:not sure|unsure|guessing|fairly sure|pretty sure)",
  "(?:my|our|best|a|an educated) guess",
  "seems?|seemed",
  "(?:appears?|appeared) (?:to|that|as if|as though)",
  "looks? like",
  "(?:might|may|could|should) (?:well |also |just |simply |then )?(?:be|have|has|come|stem|result|explain|indicate|point|mean|relate)",
  "must have (?:been|come|caused|had|happened)",
  "as far as (?:i|we) (?:can tell|know)",
  "in all likelihood",
  "to my knowledge",
  "not sure",
  "suspected",
  "hopefully",
  "somehow",
  "for some reason",
  "more or less",
  "kind of|sort of",
];

const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])(?:${phrases.join("|").replaceAll(" ", String.raw`\s+`)})(?![\p{L}\p{N}_-])`,
  "giu",
);

/** Guess words of a text in which quotes and code have been blanked out, as they stand there. */
export const findGuessWords = (text: string): readonly string[] =>
  [...text.replaceAll("’", "'").matchAll(pattern)].map(([found]) => found.replaceAll(/\s+/g, " "));
