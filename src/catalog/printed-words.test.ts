import { describe, expect, test } from "bun:test";
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { walkShell, type ShellHost, type Word } from "../languages/shell/index.ts";
import { knowledge, understandShell } from "./index.ts";
import { bare } from "./surroundings.fixture.ts";

const doubtsOf = (line: string): readonly string[] => understandShell(line, bare, knowledge).doubts.map(({ reason }) => reason);

describe("a word that a program printed is no option where the program prints names:", () => {
  test.each([
    'for p in $(kubectl get pods -o name); do kubectl logs "$p"; done',
    "for p in $(kubectl get pods -o name); do kubectl logs $p; done",
    'kubectl logs "$(kubectl get pods -o name | grep web | sort | head -1)"',
    "kubectl get pods --no-headers | awk '$3!=\"Running\"{print $1}' | xargs -n1 kubectl logs",
    "kubectl get pods -o name | xargs -I{} kubectl logs {}",
    "kubectl get pods -o name | xargs -n1 kubectl describe",
    'kubectl get pods -o name | while IFS= read -r p; do kubectl logs "$p"; done',
    "docker ps -q | xargs docker logs --tail 1",
  ])("%s", (line) => expect(doubtsOf(line)).toEqual([]));
});

describe("nobody knows what is printed", () => {
  test.each([
    ["by another command as well", "kubectl logs $(kubectl get pods -o name; echo --kubeconfig=x)"],
    ["by a group", "{ cat x; kubectl get pods -o name; } | xargs kubectl logs"],
    ["by a function", "f() { kubectl get pods -o name; }; f | xargs kubectl logs"],
    ["by another program of that name", "kubectl() { cat x; }; command kubectl logs $(kubectl get pods -o name)"],
    ["under an alias", "alias kubectl='cat x'; kubectl logs $(kubectl get pods -o name)"],
    ["by what a trap runs", "trap 'cat x' DEBUG; kubectl logs $(kubectl get pods -o name)"],
    ["with errors among it", "kubectl logs $(kubectl get pods -o name 2>&1)"],
    ["into a pipe with errors", "kubectl logs $(kubectl get pods -o name |& head -1)"],
    ["by a filter of another file", "kubectl logs $(kubectl get pods -o name | head -1 x)"],
    ["by a filter that cuts", "kubectl get pods -o name | grep -o -e -w | xargs kubectl logs"],
    ["by a filter that changes", "kubectl get pods -o name | sed s/^/-/ | xargs kubectl logs"],
    ["of fields that anybody may write", "kubectl logs $(kubectl get pods -o jsonpath={.items[*].metadata.annotations.x})"],
    ["of kinds whose names may be anything", "kubectl logs $(kubectl get clusterroles -o jsonpath={.items[*].metadata.name})"],
    ["where other signs part words", "IFS=b; for p in $(kubectl get pods -o name); do kubectl logs $p; done"],
    ["where a reader parts words", 'kubectl get pods -o name | while read -d b p; do kubectl logs "$p"; done'],
    ["where a reader counts letters", 'kubectl get pods -o name | while read -n 3 p; do kubectl logs "$p"; done'],
    ["where a reader splits otherwise", 'kubectl get pods -o name | while IFS=b read p q; do kubectl logs "$q"; done'],
    ["where xargs splits otherwise", "kubectl get pods -o name | xargs -d b kubectl logs"],
    ["where xargs reads another file", "kubectl get pods -o name | xargs -a x kubectl logs"],
    ["behind a sign", "kubectl logs -$(kubectl get pods -o name)"],
    ["before a sign, when it is empty", 'kubectl logs "$(kubectl get pods -o name)-x"'],
    ["beside another word", 'p="$(kubectl get pods -o name) --kubeconfig=x"; kubectl logs $p'],
    ["when it is run", "$(kubectl get pods -o name)"],
  ])("%s", (_, line) => expect(doubtsOf(line)).not.toEqual([]));
});

/** Programs of the property: `names` prints names, and `use` is told words. */
const printed = ["web-1", "pod/b-x", "a_b", "x.y-z"];
const pieces = [
  "*",
  "[bl]*",
  "$p",
  '"$p"',
  "${p}",
  "$q",
  '"$q"',
  "$(names)",
  '"$(names)"',
  "-",
  "-f",
  "a",
  "b-",
  "/",
  " ",
  '""',
  "'-'",
  '" -f"',
  "$e",
];
const frames = [
  (words: string) => `p=$(names); q="$(names)-f"; e=; use ${words}`,
  (words: string) => `q=x; e=; for p in $(names); do use ${words}; done`,
  (words: string) => `q=x; e=; for p in *; do use ${words}; done`,
  (words: string) => `q=x; e=; for p in b* names l*; do use ${words}; done`,
  (words: string) => `e=; q="$(names)"; names | while read -r p; do use ${words}; done`,
  (words: string) => `e=; p=$(names); q=$p; IFS=b; use ${words}`,
  (words: string) => `e=; p=$(names); q="$p -f"; use ${words}`,
  (words: string) => `e=; p=$(nothing); q="$p-f"; use ${words.replaceAll("names", "nothing")}`,
  (words: string) => `e=; p=$(names); q=-; q=$q$p; use ${words}`,
];
const mayBeOption = ({ value, prefix, isName, isOperand, isMany }: Word): boolean =>
  value !== undefined ? value.startsWith("-") : !(isName === true || isOperand === true || (!isMany && /^[^-]/.test(prefix ?? "")));

test("bash makes no option of a word that is said to be none (seed 20261122)", () => {
  const lines = fc.sample(
    fc
      .tuple(fc.constantFrom(...frames), fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }))
      .map(([frame, words]) => frame(words.join(""))),
    { seed: 20_261_122, numRuns: 300 },
  );
  const script = lines
    .map(
      (line) =>
        `( names() { builtin printf '%s\\n' ${printed.join(" ")}; }; nothing() { :; }; use() { for w; do case $w in -*) echo option; esac; done; }; ${line} ) | grep -c option`,
    )
    .join("\n");
  const options = spawnSync("/bin/bash", ["-c", `IFS=$' \\t\\n'\n${script}`], { encoding: "utf8", cwd: "/" })
    .stdout.trim()
    .split("\n")
    .map(Number);
  expect(options).toHaveLength(lines.length);
  const wrong = lines.filter((line, at) => {
    let isPossible = false;
    const nothing = (): undefined => undefined;
    const host: ShellHost = {
      run: ({ words }, _, listener) => {
        if (words[0]?.value === "names" || words[0]?.value === "nothing") {
          if (listener) listener.printed = () => ({ words: "names" });
        } else isPossible ||= words.slice(1).some(mayBeOption);
        return undefined;
      },
      opens: nothing,
      exports: nothing,
      redefines: nothing,
      doubt: () => void (isPossible = true),
      script: nothing,
      variable: nothing,
      isFolder: () => false,
      // Of the names in the root of a file system (hier(7)) none does.
      mayMatch: () => true,
      mayNameOption: () => false,
    };
    walkShell(line, host, { cwd: "/", arguments: [] });
    return (options[at] as number) > 0 && !isPossible;
  });
  expect(wrong).toEqual([]);
  // It says so of some, or nothing is shown by this.
  expect(options.filter((count) => count === 0).length).toBeGreaterThan(50);
});
