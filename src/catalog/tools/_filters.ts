/** The code of a jq filter: what its strings interpolate is code too, and comments end with their line. */
export const codeOfFilter = (filter: string): string => {
  let code = "";
  // One entry for each `\(` that is open: the parentheses open within it.
  const open: number[] = [];
  let isString = false;
  for (let at = 0; at < filter.length; at++) {
    const char = filter.charAt(at);
    if (isString && char === "\\") {
      if (filter.charAt(++at) !== "(") continue;
      open.push(0);
      isString = false;
      code += "(";
    } else if (char === '"') {
      isString = !isString;
      code += char;
    } else if (isString) continue;
    else if (char === "#") while (at + 1 < filter.length && filter.charAt(at + 1) !== "\n") at++;
    else {
      code += char;
      if (char === "(" && open.length > 0) open.push((open.pop() ?? 0) + 1);
      if (char === ")" && open.length > 0) {
        const depth = open.pop() ?? 0;
        if (depth > 0) open.push(depth - 1);
        else isString = true;
      }
    }
  }
  return code;
};

/** The same for a yq expression (Go), whose strings end at the first quote that is not escaped: one that interpolates counts as code. */
export const codeOfExpression = (expression: string): string =>
  expression.replace(/"(?:\\.|[^"\\])*"|#[^\n]*/gs, (text) => (text.includes("\\(") ? text : '""'));
