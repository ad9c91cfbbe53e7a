import { defaultMinimum, higherAssurance, type Assurance, type Minimum } from "../approval/index.ts";
import type { PinSet } from "../environment/index.ts";
import type { RedactionSettings } from "../redaction/index.ts";
import type { Environment, Files, ToolDeclaration } from "../model/index.ts";
import type { ConfigurationProblem } from "./checker.ts";
import { pinsOf, readConfiguration, type ConfigurationFile } from "./configuration.ts";

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

/** Reads every layer. Throws a `ConfigurationError` for a file that is unreadable or wrong. */
export const loadConfiguration = (places: Places, files: Files): Configuration => {
  const layers: { file: ConfigurationFile; path: string; source: PinSet["source"]; isTrusted: boolean }[] = [];
  const add = (path: string, source: PinSet["source"]): void => {
    const text = readText(path, files);
    if (text === undefined) return;
    const isTrusted = source !== "project" || isTrustedText(path, text, places.state, files);
    layers.push({ file: parse(path, text), path, source, isTrusted });
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
    throw new ConfigurationError(path, [
      { key: "", message: `it is not YAML (${error instanceof Error ? error.message : "unreadable"})`, fix: "mend the line" },
    ]);
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

export const digestOf = (text: string): string => Bun.SHA256.hash(text, "hex");

/** A project file counts in full only in exactly the form the human saw. */
const isTrustedText = (path: string, text: string, state: string, files: Files): boolean => {
  const read = files.read(trustFile(state), bytesMax);
  if (!read.ok) return false;
  try {
    const digests: unknown = JSON.parse(read.text);
    return (
      typeof digests === "object" &&
      digests !== null &&
      Object.hasOwn(digests, path) &&
      (digests as Record<string, unknown>)[path] === digestOf(text)
    );
  } catch {
    return false;
  }
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
