import { defaultMinimum, higherAssurance, type Assurance, type Minimum } from "../approval/index.ts";
import type { PinSet } from "../environment/index.ts";
import type { RedactionSettings } from "../redaction/index.ts";
import {
  type Environment,
  type Files,
  type OperationDeclaration,
  type ProgramDeclaration,
  type ToolDeclaration,
  errorText,
} from "../model/index.ts";
import type { ConfigurationProblem } from "./checker.ts";
import { pinsOf, readConfiguration, type ConfigurationFile } from "./configuration.ts";
import { sourcesDigest } from "../policy/index.ts";
import { findProjectRules } from "./rules.ts";

/** All layers together, as they count. */
export interface Configuration {
  readonly isObserving: boolean;
  readonly pins: readonly PinSet[];
  /** Globs of branch names. */
  readonly protectedBranches: readonly string[];
  /** As written: absolute, or relative to the folder the call runs in. */
  readonly artifactFolders: readonly string[];
  readonly scratchFolders: readonly string[];
  /** Least assurance of a confirmation, by environment. */
  readonly minimum: Minimum;
  /** Environments in which the client's own dialog may ask a person, where L1 is enough. */
  readonly clientAsks: readonly Environment[];
  /** Port of the confirmation page, for which alone passkeys are taken. */
  readonly port: number;
  /** Absolute folder of the organisation's templates of incident documents; the shipped ones count where there is none. */
  readonly incidentTemplates: string | undefined;
  /** Programs that people declared, strongest layer first. */
  readonly tools: readonly DeclaredTool[];
  /** Operations of every layer, strongest first: of one name the first. */
  readonly operations: readonly DeclaredOperation[];
  /** Programs that operations know by the name of a tool, from trusted files alone. */
  readonly programs: readonly DeclaredProgram[];
  /** Detectors and allowed values of trusted files together. */
  readonly redaction: RedactionSettings;
  /** Files that were read, for showing. */
  readonly files: readonly { readonly path: string; readonly source: PinSet["source"]; readonly isTrusted: boolean }[];
}

/** A declared program, and how far its declaration counts. */
export interface DeclaredTool {
  readonly tool: ToolDeclaration;
  /** `replace`: in place of what is shipped. `add`: where nothing is known yet. `tighten`: on top of what is known. */
  readonly may: "replace" | "add" | "tighten";
}

/** An operation, and the file that declares it. */
export interface DeclaredOperation {
  readonly operation: OperationDeclaration;
  /** Absolute. */
  readonly file: string;
  /** Folder that its paths are relative to, and in which its steps run: of a project's file its own, else where one is. */
  readonly folder: string;
  /** SHA-256 of the whole file. */
  readonly digest: string;
  /** False for a project's file that nobody has trusted in this form: it runs nothing then. */
  readonly isTrusted: boolean;
}

/** A program with absolute paths. */
export interface DeclaredProgram extends ProgramDeclaration {
  /** The file that declares it. */
  readonly file: string;
  readonly isOfProject: boolean;
}

/** A file that cannot be used, with all its problems. Nothing is decided with a part of a configuration. */
export class ConfigurationError extends Error {
  constructor(
    readonly path: string,
    readonly problems: readonly ConfigurationProblem[],
  ) {
    super(problems.map(({ key, message, fix }) => `\`${path}\`${key === "" ? "" : `, \`${key}\``}: ${message}; ${fix}`).join("\n"));
  }
}

export interface Places {
  readonly managed: string;
  readonly user: string;
  readonly state: string;
  /** Folder the call runs in; its project file is the nearest `tagout.yaml` upwards. */
  readonly cwd: string;
  /** Whether a project's file counts without a person's trust: a part of this program, in the form it was built with. */
  readonly isShipped?: (path: string, text: string) => boolean;
}

const bytesMax = 1 << 20;
const defaultProtected = [
  "main",
  "master",
  "trunk",
  "production",
  "prod",
  "live",
  "stable",
  "release",
  "release/*",
  "releases/*",
  "release-*",
  "hotfix-release/*",
  "gh-pages",
  "deploy",
  "deploy/*",
  "staging",
];

const defaultPort = 4180;

/** One file as it counts. */
interface Layer {
  readonly file: ConfigurationFile;
  readonly path: string;
  readonly source: PinSet["source"];
  readonly isTrusted: boolean;
  readonly digest: () => string;
}

/** Folder that the paths of a layer's operations are relative to. */
const folderOf = ({ source, path }: Layer, cwd: string): string =>
  source === "project" ? path.slice(0, path.lastIndexOf("/")) || "/" : cwd;

const operationsOf = (layers: readonly Layer[], cwd: string): readonly DeclaredOperation[] => {
  const seen = new Set<string>();
  return layers.flatMap((layer) =>
    (layer.file.operations ?? []).flatMap((operation) => {
      if (seen.has(operation.name)) return [];
      seen.add(operation.name);
      return [{ operation, file: layer.path, folder: folderOf(layer, cwd), digest: layer.digest(), isTrusted: layer.isTrusted }];
    }),
  );
};

const programsOf = (trusted: readonly Layer[], cwd: string): readonly DeclaredProgram[] =>
  trusted.flatMap((layer) => {
    const under = (path: string): string => (path.startsWith("/") ? path : `${folderOf(layer, cwd)}/${path.replace(/^\.\//, "")}`);
    return (layer.file.programs ?? []).map(({ name, path, files, variables }) => ({
      name,
      variables,
      path: under(path),
      files: files.map(under),
      file: layer.path,
      isOfProject: layer.source === "project",
    }));
  });

/** Reads every layer. Throws a `ConfigurationError` for a file that is unreadable or wrong. */
export const loadConfiguration = (places: Places, files: Files): Configuration => {
  const layers: Layer[] = [];
  const add = (path: string, source: PinSet["source"]): void => {
    const text = readText(path, files);
    if (text === undefined) return;
    const isTrusted = source !== "project" || isTrustedProject(path, text, places.state, files) || places.isShipped?.(path, text) === true;
    layers.push({ file: parse(path, text), path, source, isTrusted, digest: () => digestOf(text) });
  };
  add(`${places.managed}/tagout.yaml`, "managed");
  add(`${places.user}/tagout.yaml`, "user");
  const project = findUp(places.cwd, "tagout.yaml", files);
  if (project !== undefined) add(project, "project");
  // What loosens counts only from files an agent cannot write; what tightens counts from everywhere.
  const trusted = layers.filter((layer) => layer.isTrusted);
  const listed = layers.flatMap(({ file }) => file.protectedBranches ?? []);
  const replacing = trusted.some(({ file }) => file.protectedBranches !== undefined);
  return {
    isObserving:
      trusted.find(({ file }) => file.mode !== undefined)?.file.mode === "observe" &&
      trusted.find(({ file }) => file.mode !== undefined)?.source !== "project",
    pins: layers.map(({ file, source, isTrusted }) => pinsOf(file, source, isTrusted)),
    protectedBranches: replacing ? listed : [...defaultProtected, ...listed],
    artifactFolders: trusted.flatMap(({ file }) => file.artifactFolders ?? []).concat("artifacts"),
    scratchFolders: trusted.flatMap(({ file }) => file.scratchFolders ?? []),
    minimum: minimumOf(layers),
    clientAsks: clientAsksOf(layers),
    port: layers.find(({ file, source }) => source !== "project" && file.port !== undefined)?.file.port ?? defaultPort,
    // What a gate demands is written there: only what an agent cannot write may say less.
    incidentTemplates: trusted.find(({ file }) => file.incidentTemplates !== undefined)?.file.incidentTemplates,
    tools: layers.flatMap(({ file, source, isTrusted }) =>
      (file.tools ?? []).map((tool) => ({ tool, may: source !== "project" ? "replace" : isTrusted ? "add" : "tighten" }) as const),
    ),
    operations: operationsOf(layers, places.cwd),
    programs: programsOf(trusted, places.cwd),
    redaction: {
      detectors: trusted.flatMap(({ file }) => file.redaction?.detectors ?? []),
      allow: trusted.flatMap(({ file }) => file.redaction?.allow ?? []),
    },
    files: layers.map(({ path, source, isTrusted }) => ({ path, source, isTrusted })),
  };
};

/** The strongest layer of an administrator or user sets a level; a project's file raises it and never lowers it. */
const minimumOf = (layers: readonly { readonly file: ConfigurationFile; readonly source: PinSet["source"] }[]): Minimum => {
  const levelOf = (name: Environment): Assurance => {
    const set = layers.find(({ file, source }) => source !== "project" && file.minimum?.[name] !== undefined)?.file.minimum?.[name];
    const raised = layers.flatMap(({ file, source }) => (source === "project" ? (file.minimum?.[name] ?? []) : []));
    return raised.reduce(higherAssurance, set ?? defaultMinimum[name]);
  };
  return { production: levelOf("production"), staging: levelOf("staging"), test: levelOf("test"), development: levelOf("development") };
};

const usuallyAsked: readonly Environment[] = ["staging", "test", "development"];

/** The strongest layer of an administrator or user says where a client may ask; a project's file can only take away. */
const clientAsksOf = (
  layers: readonly { readonly file: ConfigurationFile; readonly source: PinSet["source"] }[],
): readonly Environment[] => {
  const set = layers.find(({ file, source }) => source !== "project" && file.clientAsks)?.file.clientAsks ?? usuallyAsked;
  const kept = layers.flatMap(({ file, source }) => (source === "project" && file.clientAsks ? [file.clientAsks] : []));
  return set.filter((name) => kept.every((each) => each.includes(name)));
};

const readText = (path: string, files: Files): string | undefined => {
  const read = files.read(path, bytesMax);
  if (read.ok) return read.text;
  if (read.why === "missing") return undefined;
  throw new ConfigurationError(path, [{ key: "", message: `the file is ${read.why}`, fix: "make it readable, or remove it" }]);
};

const parse = (path: string, text: string): ConfigurationFile => {
  let value: unknown;
  try {
    value = Bun.YAML.parse(text);
  } catch (error) {
    throw new ConfigurationError(path, [{ key: "", message: `it is not YAML (${errorText(error, "unreadable")})`, fix: "mend the line" }]);
  }
  const reading = readConfiguration(value);
  if (reading.ok) return reading.file;
  const located = reading.problems.map((problem) => ({ ...problem, key: withLine(problem.key, text) }));
  throw new ConfigurationError(path, located);
};

/** The line a key stands on, as far as its last name tells. */
const withLine = (key: string, text: string): string => {
  const name =
    key
      .replace(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? "";
  const line = name === "" ? -1 : text.split("\n").findIndex((each) => new RegExp(`^[\\s-]*"?${RegExp.escape(name)}"?\\s*:`).test(each));
  return line === -1 ? key : `line ${line + 1}: ${key}`;
};

/** Where the trusted digests of project files are kept. */
export const trustFile = (state: string): string => `${state}/trust.json`;

/** Under which name it is kept what a program consisted of when its file was trusted. */
export const programKey = ({ file, name }: Pick<DeclaredProgram, "file" | "name">): string => `${file} program ${name}`;

/** Under which name it is kept where a variable of a program led when its file was trusted. */
export const variableKey = (program: Pick<DeclaredProgram, "file" | "name">, variable: string): string =>
  `${programKey(program)} variable ${variable}`;

export const digestOf = (text: string): string => Bun.SHA256.hash(text, "hex");

/** What a person trusted under a name; undefined where nothing was, or it cannot be read. */
export const trustedDigest = (name: string, state: string, files: Files): string | undefined => {
  const read = files.read(trustFile(state), bytesMax);
  if (!read.ok) return undefined;
  try {
    const digests: unknown = JSON.parse(read.text);
    if (typeof digests !== "object" || digests === null || !Object.hasOwn(digests, name)) return undefined;
    const digest = (digests as Record<string, unknown>)[name];
    return typeof digest === "string" ? digest : undefined;
  } catch {
    return undefined;
  }
};

/** Under which name it is kept what the rules beside a project's file were when it was trusted. */
export const rulesKey = (path: string): string => `${path} rules`;

/** SHA-256 over the rules beside a project's file; undefined where there are none. */
export const rulesBeside = (path: string, state: string, files: Files): string | undefined => {
  const rules = findProjectRules(path.slice(0, path.lastIndexOf("/")) || "/", state, files);
  return rules === undefined ? undefined : sourcesDigest(rules.sources);
};

/**
 * A project file counts in full only in exactly the form the human saw, and beside the rules that were there then: whoever takes
 * those away or changes them gets none of what the file loosens. Rules that came later only tighten.
 */
export const isTrustedProject = (path: string, text: string, state: string, files: Files): boolean => {
  if (trustedDigest(path, state, files) !== digestOf(text)) return false;
  const rules = trustedDigest(rulesKey(path), state, files);
  return rules === undefined || rules === rulesBeside(path, state, files);
};

export const findUp = (folder: string, name: string, files: Files): string | undefined => {
  for (let at = folder, levels = 0; levels < 64; levels++) {
    const path = `${at === "/" ? "" : at}/${name}`;
    if (files.kind(path) === "file") return path;
    if (at === "/" || at === "") return undefined;
    at = at.slice(0, at.lastIndexOf("/")) || "/";
  }
  return undefined;
};

/** Tells whether a branch name matches one of the globs; `*` stands for any text. */
export const branchMatcher = (globs: readonly string[]): ((name: string) => boolean) => {
  let patterns: readonly RegExp[] | undefined;
  return (name) => {
    patterns ??= globs.map((glob) => new RegExp(`^${glob.split("*").map(RegExp.escape).join(".*")}$`, "i"));
    return patterns.some((pattern) => pattern.test(name));
  };
};
