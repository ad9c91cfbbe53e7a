import { describe, expect, test } from "bun:test";
import { knowledge, understandShell } from "./index.ts";
import { bare } from "./surroundings.fixture.ts";

const found = (line: string): string => {
  const { effects, doubts } = understandShell(line, bare, knowledge);
  if (doubts.length > 0) return doubts.map(({ reason }) => reason).join(" ");
  return effects.some(({ action }) => action === "disclose") ? "disclose" : "read";
};

describe("a relative name is read in every folder that a script may be in:", () => {
  test.each([
    ["cd ~/.kube && cat config", "disclose"],
    ["cd ~/.kube; cat config", "disclose"],
    ["true && cd ~/.docker; cat config.json", "disclose"],
    ["pushd ~/.kube; cat config", "disclose"],
    ["cd ~/.kube; cat < config", "disclose"],
    ["cd ~/.kube; bash -c 'cat config'", "dynamic-word"],
    ["cd ~/.aws; grep -r x", "disclose"],
    ["cd /srv/app; cat VERSION", "read"],
    ['cd "$X" && cat config', "dynamic-word"],
    ['cd "$X"; bash -c "cat config.json"', "dynamic-word"],
    ['cd "$X" && grep -r x', "dynamic-word"],
    ['cd "$X" && tar cf - ./.', "dynamic-word"],
    ['cd "$X" && cat package.json', "read"],
    ['cd "$X" && cat /etc/hosts', "read"],
    ["find ~/.kube -execdir cat config \\;", "dynamic-word"],
    ["find . -execdir cat README.md \\;", "read"],
    ["ssh a.example.com 'cat config'", "read"],
    ["ssh a.example.com 'cd .kube && cat config'", "dynamic-word"],
    ["ssh a.example.com 'cd /var/log && tail syslog'", "read"],
    ["ssh a.example.com 'cd /run/secrets && cat db'", "disclose"],
    ["cd .kube; ssh a.example.com 'cat config'", "read"],
  ])("%s: %s", (line, what) => expect(found(line.replaceAll("\\\\\\\\", "\\\\"))).toBe(what));
});

test("where a work tree begins is known", () => {
  const files = { ...bare.files, kind: (path: string) => (path === "/repo/.git" ? ("folder" as const) : ("none" as const)) };
  const { effects, doubts } = understandShell(
    'cd "$(git rev-parse --show-toplevel)/src" && cat x',
    { ...bare, files, cwd: "/repo/a" },
    knowledge,
  );
  expect(doubts).toEqual([]);
  expect(effects.map(({ resource }) => resource.name)).toContain("/repo/src/x");
});
