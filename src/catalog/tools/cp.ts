import { changeFile, showFile, sourcesAndDestinations } from "./_operands.ts";
import { attached, defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "cp, gcp",
  source: "cp(1), GNU coreutils 9.1",
  options: {
    ...flags(
      "-a|--archive --attributes-only -b --copy-contents -d -f|--force -i|--interactive -H -l|--link -L|--dereference -n|--no-clobber -P|--no-dereference -p --parents -R|-r|--recursive --remove-destination --strip-trailing-slashes -s|--symbolic-link -T|--no-target-directory -v|--verbose -x|--one-file-system -Z --debug",
    ),
    ...values("-S|--suffix -t|--target-directory --no-preserve --sparse"),
    ...attached("--backup --preserve --reflink -u|--update --context"),
  },
  operands: ["file*"],
  derive: ({ slots }, engine) => {
    const { sources, destinations } = sourcesAndDestinations(slots.get("file") ?? [], slots.get("--target-directory")?.at(-1));
    // A copy under another name would show what its source holds; writing to a link writes to the source.
    for (const source of sources) showFile(engine, source);
    for (const source of slots.has("--link") || slots.has("--symbolic-link") ? sources : []) changeFile(engine, "write", source);
    for (const destination of destinations) changeFile(engine, "write", destination);
  },
  examples: {
    allow: ["cp --help"],
    guard: {
      "cp -a a /srv/b": ["write file:/srv/b"],
      "cp -S x --no-preserve mode --sparse never a b /srv": ["write file:/srv/a", "write file:/srv/b"],
      "cp .env /srv/x": ["disclose secret:/repo/.env", "write file:/srv/x"],
      "cp -t /srv a": ["write file:/srv/a"],
      "cp -s /etc/hosts /tmp/scratch/h": ["write file:/etc/hosts", "write scratch:/tmp/scratch/h"],
      "cp /var/log/syslog /tmp/scratch/": ["write scratch:/tmp/scratch/syslog"],
    },
    doubt: { "cp $(ls) /srv/x": "dynamic-word", "cp a $(ls)": "dynamic-word" },
  },
});
