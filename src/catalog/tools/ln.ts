import { changeFile, sourcesAndDestinations } from "./_operands.ts";
import { known, type Word } from "../../languages/shell/index.ts";
import { attached, defineTool, flags, values } from "../tool.ts";

/** What a link leads to: a symbolic one is read from the folder it lies in. */
const targetOf = (source: Word, link: Word | undefined, isSymbolic: boolean): Word => {
  const isRelative = isSymbolic && source.value !== undefined && !source.value.startsWith("/");
  return isRelative && link?.value !== undefined ? known(`${link.value.replace(/[^/]*$/, "")}${source.value as string}`) : source;
};

export default defineTool({
  name: "ln, gln",
  source: "ln(1), GNU coreutils 9.1",
  options: {
    ...flags(
      "-b -d|-F|--directory -f|--force -i|--interactive -L|--logical -n|--no-dereference -P|--physical -r|--relative -s|--symbolic -T|--no-target-directory -v|--verbose",
    ),
    ...values("-S|--suffix -t|--target-directory"),
    ...attached("--backup"),
  },
  operands: ["file*"],
  derive: ({ slots }, engine) => {
    const files = slots.get("file") ?? [];
    // `ln TARGET` links here, under the same name.
    const folder = slots.get("--target-directory")?.at(-1) ?? (files.length === 1 ? known(".") : undefined);
    const { sources, destinations } = sourcesAndDestinations(files, folder);
    const isSymbolic = slots.has("--symbolic") && !slots.has("--relative");
    // Writing through the link later changes what it leads to.
    for (const [at, source] of sources.entries())
      changeFile(engine, "write", targetOf(source, destinations[at] ?? destinations[0], isSymbolic));
    for (const destination of destinations) changeFile(engine, "write", destination);
  },
  examples: {
    allow: ["ln --version"],
    guard: {
      "ln -sfn /srv/r2 /srv/current": ["write file:/srv/r2", "write file:/srv/current"],
      "ln -s r2 /srv/current": ["write file:/srv/r2", "write file:/srv/current"],
      "ln /etc/passwd /tmp/scratch/p": ["write file:/etc/passwd", "write scratch:/tmp/scratch/p"],
      "ln -S x -t /srv a b": ["write file:/repo/a", "write file:/repo/b", "write file:/srv/a", "write file:/srv/b"],
      "ln -s /srv/x": ["write file:/srv/x", "write file:/repo/x"],
    },
    doubt: { "ln -s $(ls) a": "dynamic-word" },
  },
});
