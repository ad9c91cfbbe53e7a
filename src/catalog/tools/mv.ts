import { changeFile, sourcesAndDestinations } from "./_operands.ts";
import { attached, defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "mv, gmv",
  source: "mv(1), GNU coreutils 9.1",
  options: {
    ...flags("-b -f|--force -i|--interactive -n|--no-clobber --strip-trailing-slashes -T|--no-target-directory -v|--verbose"),
    ...values("-S|--suffix -t|--target-directory"),
    ...attached("-u|--update --backup -Z|--context"),
  },
  operands: ["file*"],
  derive: ({ slots }, engine) => {
    const { sources, destinations } = sourcesAndDestinations(slots.get("file") ?? [], slots.get("--target-directory")?.at(-1));
    for (const source of sources) changeFile(engine, "delete", source);
    for (const destination of destinations) changeFile(engine, "write", destination);
  },
  examples: {
    allow: ["mv --version"],
    guard: {
      "mv a /srv/b": ["delete file:/repo/a", "write file:/srv/b"],
      "mv -f -S .bak a b /srv": ["delete file:/repo/a", "delete file:/repo/b", "write file:/srv/a", "write file:/srv/b"],
      "mv -t /srv a": ["delete file:/repo/a", "write file:/srv/a"],
      "mv /tmp/scratch/a /tmp/scratch/b/": ["delete scratch:/tmp/scratch/a", "write scratch:/tmp/scratch/b/a"],
    },
    doubt: { "mv a $(ls)": "dynamic-word", "mv --frob a b": "unknown-option" },
  },
});
