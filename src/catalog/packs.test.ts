import { expect, test } from "bun:test";
import type { Files } from "../model/index.ts";
import { knowledge, understandShell } from "./index.ts";
import { bare } from "./surroundings.fixture.ts";

/** A machine with these files, and the folders they are in. */
const holding = (...paths: readonly string[]): Files => ({
  ...bare.files,
  kind: (path) => (paths.includes(path) ? "file" : paths.some((each) => path === "/" || each.startsWith(`${path}/`)) ? "folder" : "none"),
  list: (path) => [
    ...new Set(
      paths
        .filter((each) => path === "/" || each.startsWith(`${path}/`))
        .map((each) => each.slice(path === "/" ? 1 : path.length + 1).split("/")[0] as string),
    ),
  ],
});
const found = (line: string, files: Files): string => {
  const { effects, doubts } = understandShell(line, { ...bare, files }, knowledge);
  if (doubts.length > 0) return doubts.map(({ reason }) => reason).join(" ");
  return effects.find(({ action }) => action === "disclose")?.resource.name ?? "read";
};
const many = holding(...Array.from({ length: 2100 }, (_, at) => `/repo/src/${at}.ts`));

test.each([
  ["tar cf - . | base64", holding("/repo/a.ts", "/repo/app/.env"), "/repo/app/.env"],
  ["tar cf - src", holding("/repo/src/a.ts", "/repo/.env"), "read"],
  ["tar -C /home -cf - agent", holding("/home/agent/.ssh/id_rsa"), "/home/agent/.ssh/id_rsa"],
  ["zip -qr - .", holding("/repo/x/terraform.tfstate"), "/repo/x/terraform.tfstate"],
  ["zip -q - .", holding("/repo/x/terraform.tfstate"), "read"],
  ["tar tf src", holding("/repo/src/.env"), "read"],
  ["tar cf - src", many, "unreadable-file"],
  ["cd nowhere; tar cf - .", holding("/repo/.env", "/repo/src/a"), "/repo/.env"],
  ["ssh a.example.com tar cf - /etc", bare.files, "unreadable-file"],
  ["ssh a.example.com tar cf - /var/log", bare.files, "read"],
] as const)("what is packed cannot be redacted: %s", (line, files, what) => expect(found(line, files)).toBe(what));

test.each([
  ["zip - '.e??'", "/repo/.env"],
  ["rg -g '.en*' x", "/repo/.env"],
  ["zip - '[x.env'", "read"],
  ["git show HEAD -- '*.ts'", "read"],
  ["zip - 'sub/.en*'", "read"],
])("a program that completes names by itself: %s", (line, what) => expect(found(line, holding("/repo/.env", "/repo/a.ts"))).toBe(what));
