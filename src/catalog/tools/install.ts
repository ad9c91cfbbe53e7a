import { changeFile, showFile, sourcesAndDestinations } from "./_operands.ts";
import { attached, defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "install, ginstall",
  source: "install(1), GNU coreutils 9.1",
  options: {
    ...flags(
      "-b -c -C|--compare -d|--directory -D -p|--preserve-timestamps -s|--strip -T|--no-target-directory -v|--verbose --preserve-context -Z",
    ),
    ...values("-g|--group -m|--mode -o|--owner --strip-program -S|--suffix -t|--target-directory"),
    ...attached("--backup --context"),
  },
  operands: ["file*"],
  runs: [{ language: "argv", from: "--strip-program", appends: "input" }],
  derive: ({ slots }, engine) => {
    const files = slots.get("file") ?? [];
    if (slots.has("--directory")) {
      for (const folder of files) changeFile(engine, "write", folder);
      return;
    }
    const { sources, destinations } = sourcesAndDestinations(files, slots.get("--target-directory")?.at(-1));
    for (const source of sources) showFile(engine, source);
    for (const destination of destinations) changeFile(engine, "write", destination);
  },
  examples: {
    allow: ["install --help"],
    guard: {
      "install -m 755 -o root -g root a /srv/b": ["write file:/srv/b"],
      "install -d /srv/a /srv/b": ["write file:/srv/a", "write file:/srv/b"],
      "install -D -S x -t /srv a": ["write file:/srv/a"],
      "install .env /srv/x": ["disclose secret:/repo/.env", "write file:/srv/x"],
    },
    doubt: { "install -s --strip-program=frobnicate a /srv/b": "unknown-program" },
  },
});
