import {
  environments,
  targetFamilies,
  type Environment,
  type OperationDeclaration,
  type ProgramDeclaration,
  type TargetFamily,
  type ToolDeclaration,
} from "../model/index.ts";
import { assurances, type Minimum } from "../approval/index.ts";
import type { CheckoutPin, PinSet, TargetPin } from "../environment/index.ts";
import { Checker, type ConfigurationProblem } from "./checker.ts";
import { readOperations, readPrograms } from "./operations.ts";
import { readTools } from "./tools.ts";
import { readRedaction } from "./redaction.ts";
import type { RedactionSettings } from "../redaction/index.ts";

/** What one `tagout.yaml` says. */
export interface ConfigurationFile {
  readonly mode?: "guard" | "observe";
  readonly environment?: {
    readonly machine?: Environment;
    readonly checkouts: readonly CheckoutPin[];
    readonly targets: readonly TargetPin[];
  };
  readonly protectedBranches?: readonly string[];
  readonly artifactFolders?: readonly string[];
  readonly scratchFolders?: readonly string[];
  readonly tools?: readonly ToolDeclaration[];
  readonly programs?: readonly ProgramDeclaration[];
  readonly operations?: readonly OperationDeclaration[];
  /** Least assurance of a confirmation, by environment. */
  readonly minimum?: Partial<Minimum>;
  /** Environments in which the client's own dialog may ask. */
  readonly clientAsks?: readonly Environment[];
  /** Port of the confirmation page. */
  readonly port?: number;
  readonly redaction?: RedactionSettings;
  /** Absolute folder of the organisation's templates of incident documents. */
  readonly incidentTemplates?: string;
}

export type ConfigurationReading =
  | { readonly ok: true; readonly file: ConfigurationFile }
  | { readonly ok: false; readonly problems: readonly ConfigurationProblem[] };

/** Checks parsed YAML against the schema and collects every problem. */
export const readConfiguration = (value: unknown): ConfigurationReading => {
  const check = new Check();
  const file = value === null || value === undefined ? {} : check.file(value);
  return check.problems.length === 0 ? { ok: true, file } : { ok: false, problems: check.problems };
};

class Check extends Checker {
  file(value: unknown): ConfigurationFile {
    const top = this.record(value, "", [
      "version",
      "mode",
      "environment",
      "branches",
      "artifacts",
      "scratch",
      "tools",
      "programs",
      "operations",
      "confirmation",
      "redaction",
      "incident",
    ]);
    const branches = top["branches"] === undefined ? undefined : this.record(top["branches"], "branches", ["protected"]);
    const mode = top["mode"] === undefined ? undefined : this.oneOf(top["mode"], "mode", ["guard", "observe"] as const);
    if (top["version"] !== undefined && top["version"] !== 1)
      this.add("version", `\`${String(top["version"])}\` is not a version`, "write `version: 1`");
    const environment = top["environment"] === undefined ? undefined : this.environment(top["environment"]);
    const protectedBranches = branches && this.texts(branches["protected"], "branches.protected");
    const artifactFolders = top["artifacts"] === undefined ? undefined : this.texts(top["artifacts"], "artifacts");
    const scratchFolders = top["scratch"] === undefined ? undefined : this.texts(top["scratch"], "scratch");
    const tools = top["tools"] === undefined ? undefined : readTools(this, top["tools"]);
    const programs = top["programs"] === undefined ? undefined : readPrograms(this, top["programs"]);
    const operations = top["operations"] === undefined ? undefined : readOperations(this, top["operations"]);
    const confirmation =
      top["confirmation"] === undefined ? undefined : this.record(top["confirmation"], "confirmation", ["minimum", "client", "port"]);
    const minimum = confirmation?.["minimum"] === undefined ? undefined : this.minimum(confirmation["minimum"]);
    const clientAsks =
      confirmation?.["client"] === undefined
        ? undefined
        : this.list(confirmation["client"], "confirmation.client").flatMap(
            (each, i) => this.oneOf(each, `confirmation.client[${i}]`, environments) ?? [],
          );
    const port = confirmation?.["port"] === undefined ? undefined : this.port(confirmation["port"]);
    const redaction = top["redaction"] === undefined ? undefined : readRedaction(this, top["redaction"]);
    const incidentTemplates = top["incident"] === undefined ? undefined : this.incidentTemplates(top["incident"]);
    return {
      ...(mode && { mode }),
      ...(environment && { environment }),
      ...(protectedBranches && { protectedBranches }),
      ...(artifactFolders && { artifactFolders }),
      ...(scratchFolders && { scratchFolders }),
      ...(tools && { tools }),
      ...(programs && { programs }),
      ...(operations && { operations }),
      ...(minimum && { minimum }),
      ...(clientAsks && { clientAsks }),
      ...(port !== undefined && { port }),
      ...(redaction && { redaction }),
      ...(incidentTemplates !== undefined && { incidentTemplates }),
    };
  }

  private incidentTemplates(value: unknown): string | undefined {
    const { templates } = this.record(value, "incident", ["templates"]);
    const path = templates === undefined ? undefined : this.text(templates, "incident.templates");
    if (path !== undefined && !path.startsWith("/"))
      this.add("incident.templates", `\`${path}\` is not absolute`, "write the path from `/`");
    return path;
  }

  private minimum(value: unknown): Partial<Minimum> {
    const top = this.record(value, "confirmation.minimum", environments);
    const levels = environments.flatMap((name) => {
      const level = top[name] === undefined ? undefined : this.oneOf(top[name], `confirmation.minimum.${name}`, assurances);
      return level === undefined ? [] : [[name, level] as const];
    });
    return Object.fromEntries(levels);
  }

  private port(value: unknown): number | undefined {
    if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 65_535) return value;
    this.add("confirmation.port", `\`${String(value)}\` is no port`, "write a whole number from 1 to 65535");
    return undefined;
  }

  private environment(value: unknown): NonNullable<ConfigurationFile["environment"]> {
    const top = this.record(value, "environment", ["machine", "checkouts", "targets"]);
    const machine = top["machine"] === undefined ? undefined : this.oneOf(top["machine"], "environment.machine", environments);
    const checkouts = this.list(top["checkouts"], "environment.checkouts").flatMap((each, i) =>
      this.checkout(each, `environment.checkouts[${i}]`),
    );
    const targets = this.list(top["targets"], "environment.targets").flatMap((each, i) => this.target(each, `environment.targets[${i}]`));
    return { ...(machine && { machine }), checkouts, targets };
  }

  private checkout(value: unknown, key: string): CheckoutPin[] {
    const entry = this.record(value, key, ["path", "environment"]);
    const path = this.text(entry["path"], `${key}.path`);
    const environment = this.oneOf(entry["environment"], `${key}.environment`, environments);
    if (path !== undefined && !path.startsWith("/")) this.add(`${key}.path`, `\`${path}\` is not absolute`, "write the path from `/`");
    return path !== undefined && environment !== undefined ? [{ path, environment }] : [];
  }

  private target(value: unknown, key: string): TargetPin[] {
    const entry = this.record(value, key, ["family", "match", "environment"]);
    const family: TargetFamily | undefined = this.oneOf(entry["family"], `${key}.family`, targetFamilies);
    const environment = this.oneOf(entry["environment"], `${key}.environment`, environments);
    const match = Object.entries(this.record(entry["match"], `${key}.match`)).flatMap(([name, each]) => {
      const text = this.text(each, `${key}.match.${name}`);
      return text === undefined ? [] : [[name, text] as const];
    });
    if (match.length === 0) this.add(`${key}.match`, "it matches every target", "name at least one value, such as `context: prod-eu`");
    return family !== undefined && environment !== undefined ? [{ family, match: Object.fromEntries(match), environment }] : [];
  }
}

/** The pins of one file. */
export const pinsOf = (file: ConfigurationFile, source: PinSet["source"], isTrusted: boolean): PinSet => ({
  source,
  isTrusted,
  ...(file.environment?.machine && { machine: file.environment.machine }),
  checkouts: file.environment?.checkouts ?? [],
  targets: [...(file.environment?.targets ?? []), ...operationPins(file)],
});

/** What operations say their environments' targets are, is a declaration like any other. */
const operationPins = ({ operations = [] }: ConfigurationFile): readonly TargetPin[] => {
  const pins = operations.flatMap((each) =>
    each.environments.flatMap(({ name, targets }) => targets.map((target) => ({ ...target, environment: name }))),
  );
  // Operations of one file name the same targets: what is said once is one piece of evidence.
  return [...new Map(pins.map((pin) => [JSON.stringify(pin), pin])).values()];
};
