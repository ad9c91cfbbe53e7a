import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { isatty } from "node:tty";
import { isMap, isSeq, parseDocument, type Document } from "yaml";
import { unifiedDiff } from "../agents/claude-code/install.ts";
import { digestOf, isTrustedProject, readConfiguration, type ConfigurationFile } from "../configuration/index.ts";
import { escapeControls, visible, type OperationDeclaration } from "../model/index.ts";
import type { Arguments } from "./arguments.ts";
import { UsageError } from "./arguments.ts";
import { digestOfFile } from "./installation.ts";
import { type Machine, personAt } from "./machine.ts";
import { openTerminal } from "./person.ts";
import { packsFolder } from "./shipped.ts";
import { complain, exitCodes, print } from "./stream.ts";
import { recordTrust, seenIn, variableTexts, type Seen } from "./trust.ts";

/** What `pack.yaml` of a pack says. */
interface Pack {
  readonly name: string;
  /** Folder of the pack, absolute. */
  readonly source: string;
  readonly description: string;
  /** Names that go into the project. */
  readonly project: readonly string[];
  /** Names that make up the program, which is kept apart. */
  readonly program: readonly string[];
}

/** One file that is put in place: nothing of the name is there, the same is, or something else. */
interface Placed {
  readonly from: string;
  readonly to: string;
  readonly state: "new" | "same" | "differs";
}

/** Says why `tagout init` did not do it. Returns the exit code. */
export const fail = (detail: string): number => {
  complain(`tagout init: ${detail}\n`);
  return exitCodes.fault;
};

/** Finds a pack by its name. Throws a `UsageError` where there is none. */
const findPack = (name: string, machine: Machine): Pack => {
  const folder = packsFolder(machine);
  const names = existsSync(folder) ? readdirSync(folder).filter((each) => existsSync(`${folder}/${each}/pack.yaml`)) : [];
  if (names.length === 0)
    throw new UsageError("there are no packs beside this executable; run it from the package: `npx tagout init --pack …`");
  if (!names.includes(name)) throw new UsageError(`there is no pack \`${visible(name)}\`; there are ${names.join(", ")}`);
  const source = `${folder}/${name}`;
  const read = Bun.YAML.parse(readFileSync(`${source}/pack.yaml`, "utf8")) as Readonly<Record<string, unknown>>;
  const texts = (key: string): readonly string[] => (Array.isArray(read[key]) ? read[key].map(String) : []);
  return { name, source, description: String(read["description"] ?? ""), project: texts("project"), program: texts("program") };
};

/** The operations of a pack that is shipped with this executable. */
export const shippedOperations = (name: string, machine: Machine): readonly OperationDeclaration[] =>
  parse(readFileSync(`${findPack(name, machine).source}/tagout.yaml`, "utf8")).operations ?? [];

/** Every file below a path, relative to `root`; dependencies left out. */
const filesBelow = (root: string, name: string): readonly string[] => {
  const path = join(root, name);
  if (!existsSync(path) || basename(path) === "node_modules") return [];
  if (!statSync(path).isDirectory()) return [name];
  return readdirSync(path)
    .toSorted()
    .flatMap((each) => filesBelow(root, join(name, each)));
};

const place = (from: string, to: string): Placed => {
  const state = !existsSync(to) ? "new" : digestOfFile(from) === digestOfFile(to) ? "same" : "differs";
  return { from, to, state };
};

/** The pack's `tagout.yaml` with the program's paths where they are put. */
const projectText = ({ name, source, program }: Pack): string => {
  const document = parseDocument(readFileSync(`${source}/tagout.yaml`, "utf8"));
  const moved = (path: unknown): unknown =>
    typeof path === "string" && [...program, "node_modules", ".."].includes(path.split("/")[0] as string)
      ? `.tagout/packs/${name}/${path}`
      : path;
  const programs = document.get("programs");
  if (isMap(programs))
    for (const { key } of programs.items) {
      const at = ["programs", String(key)];
      document.setIn([...at, "path"], moved(document.getIn([...at, "path"])));
      const files = document.getIn([...at, "files"]);
      if (isSeq(files)) files.items.forEach((_, i) => document.setIn([...at, "files", i], moved(document.getIn([...at, "files", i]))));
    }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
};

const ownKeys = ["tools", "programs", "operations"] as const;

type Joined = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly detail: string };

/** A project's own file with the pack's tools, programs and operations behind what it says already. */
const joinText = (before: string | undefined, added: string): Joined => {
  if (before === undefined || before.trim() === "") return { ok: true, text: added };
  if (before === added) return { ok: true, text: before };
  const document: Document = parseDocument(before);
  const [error] = document.errors;
  if (error !== undefined) return { ok: false, detail: `it is no YAML (${error.message.split("\n")[0]}): mend it first` };
  const taken = ownKeys.filter((key) => document.has(key));
  if (taken.length > 0)
    return { ok: false, detail: `it has ${taken.map((key) => `\`${key}\``).join(", ")} of its own: add the pack's by hand` };
  const start = added.search(new RegExp(`^(?:${ownKeys.join("|")}):`, "m"));
  return { ok: true, text: `${before.replace(/\n*$/, "\n")}\n${added.slice(start)}` };
};

const parse = (text: string): ConfigurationFile => {
  const reading = readConfiguration(Bun.YAML.parse(text));
  if (!reading.ok) throw new UsageError(reading.problems.map(({ key, message, fix }) => `\`${key}\`: ${message}; ${fix}`).join("\n"));
  return reading.file;
};

/** `tagout init --pack NAME`: shows what it puts into the project in this folder, asks, and puts it there. */
export const initPack = (name: string, read: Arguments, machine: Machine): number => {
  const pack = findPack(name, machine);
  const project = machine.files.real(process.cwd());
  const path = `${project}/tagout.yaml`;
  const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const joined = joinText(before, projectText(pack));
  if (!joined.ok) return fail(`\`${path}\`: ${joined.detail}`);
  parse(joined.text);
  const inProject = pack.project
    .flatMap((each) => filesBelow(pack.source, each))
    .map((each) => place(join(pack.source, each), join(project, each)));
  const programFolder = `${project}/.tagout/packs/${name}`;
  const ofProgram = pack.program
    .flatMap((each) => filesBelow(pack.source, each))
    .map((each) => place(join(pack.source, each), join(programFolder, each)));
  const mayReplace = read.flags.has("--overwrite");
  const written = inProject.filter(({ state }) => state === "new" || (state === "differs" && mayReplace));
  show(
    pack,
    project,
    [...written, ...ofProgram.filter(({ state }) => state !== "same")],
    inProject.filter((each) => each.state === "differs" && !mayReplace),
  );
  print(escapeControlsOfLines(unifiedDiff(path, before ?? null, joined.text)));
  const wasTrusted = before === undefined || isTrustedProject(path, before, machine.paths.state, machine.files);
  print(
    wasTrusted
      ? `With that, \`tagout.yaml\` counts as trusted as it is shown here, with the program's files as they are copied${handedText(seenIn(path, parse(joined.text), machine))}.\n`
      : "`tagout.yaml` is not trusted as it stands: run `tagout trust` afterwards.\n",
  );
  const answer = ask(read);
  if (answer !== undefined) return answer;
  return put({ pack, path, project, programFolder, before, text: joined.text, wasTrusted }, [...written, ...ofProgram], machine);
};

/** Where the variables lead that are handed to the program from then on: a person has to have seen it. */
const handedText = ({ variables }: Seen): string =>
  variables.length === 0 ? "" : `, and its variables as they are set now (${variableTexts(variables).map(visible).join(", ")})`;

const escapeControlsOfLines = (text: string): string => text.split("\n").map(escapeControls).join("\n");

const show = ({ name, description }: Pack, project: string, files: readonly Placed[], kept: readonly Placed[]): void => {
  const line = (each: Placed): string => `  ${each.state === "differs" ? "replaced" : "new     "} ${visible(relative(project, each.to))}\n`;
  print(`Pack ${name}: ${visible(description)}\nInto ${visible(project)}:\n${files.map(line).join("") || "  nothing new\n"}`);
  for (const each of kept) print(`  kept     ${visible(relative(project, each.to))} (the pack has another; \`--overwrite\` replaces it)\n`);
};

/** The exit code where it is not to be; undefined where a person wants it. */
const ask = (read: Arguments): number | undefined => {
  if (read.flags.has("--yes")) return undefined;
  const terminal = isatty(0) ? openTerminal() : undefined;
  if (terminal === undefined) {
    complain("tagout init: there is no terminal to ask on, so nothing was changed; read the above and run it again with `--yes`\n");
    return exitCodes.usage;
  }
  if (terminal.ask("Install this? Type `yes`: ")?.trim() === "yes") return undefined;
  complain("tagout init: not confirmed; nothing was changed\n");
  return exitCodes.ask;
};

interface Putting {
  readonly pack: Pack;
  readonly path: string;
  readonly project: string;
  readonly programFolder: string;
  readonly before: string | undefined;
  readonly text: string;
  readonly wasTrusted: boolean;
}

const put = (
  { pack, path, project, programFolder, before, text, wasTrusted }: Putting,
  files: readonly Placed[],
  machine: Machine,
): number => {
  const appended = machine.ledger.append("configuration", {
    timestamp: new Date().toISOString(),
    action: `install the pack ${pack.name} into ${project}`,
    user: personAt(machine),
    approval: { given: "YES" },
    result: "PENDING",
    evidence: [`changes ${path}, sha256 ${digestOf(text)}`, `${files.length} files`],
  });
  if (!appended.ok) return fail(`it cannot be recorded and so was not done: ${appended.code} (${appended.detail})`);
  if ((existsSync(path) ? readFileSync(path, "utf8") : undefined) !== before)
    return fail(`\`${path}\` changed since it was shown; nothing was changed`);
  for (const { from, to, state } of files) if (state !== "same") copyFile(from, to);
  linkDependencies(pack, programFolder);
  if (text !== before) {
    writeFileSync(`${path}.tagout-new`, text);
    renameSync(`${path}.tagout-new`, path);
  }
  print(`Installed the pack ${pack.name}; see \`tagout operation list\`.\n`);
  if (!wasTrusted) return exitCodes.ok;
  return recordTrust(path, digestOf(text), seenIn(path, parse(text), machine), machine);
};

const copyFile = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  const fresh = `${to}.tagout-new`;
  copyFileSync(from, fresh);
  chmodSync(fresh, statSync(from).mode & 0o777);
  renameSync(fresh, to);
};

/** The program finds its dependencies where the pack finds them: its own, or those of the package it lies in. */
const linkDependencies = ({ source }: Pack, programFolder: string): void => {
  const found = [`${source}/node_modules`, `${dirname(dirname(source))}/node_modules`].find((each) => existsSync(each));
  const link = `${programFolder}/node_modules`;
  if (found === undefined || existsSync(link)) return;
  rmSync(link, { force: true });
  mkdirSync(programFolder, { recursive: true });
  symlinkSync(realpathSync(found), link);
};
