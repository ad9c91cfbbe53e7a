/** What the settings of Terragrunt run while a configuration is only planned (Terragrunt documentation, "HCL" and "Blocks"). */
import { known, type Word } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";
import { joined, readConfiguration, runsWhilePlanned } from "./_terraform-code.ts";

/** Programs, other code, files anywhere and variables of the environment that end up in what is shown. */
const runs =
  /\b(?:run_cmd|(?:before|after|error)_hook|extra_arguments|terraform_binary|auth_provider_cmd|sops_decrypt_file|get_env|mark_as_read|exclude|feature|stack|unit|catalog)\b|\b(?:file\w*|templatefile|pathexpand)\s*\(/;
/** Settings that are read are those in this folder and above it: other ones may say anything. */
const elsewhere =
  /\bread_terragrunt_config\s*\((?!\s*find_in_parent_folders\s*\(\s*(?:"[\w.-]+\.hcl")?\s*\)\s*\))|\bpath\s*=(?!\s*(?:find_in_parent_folders\s*\(\s*(?:"[\w.-]+\.hcl")?\s*\)|"[\w-]+\.tf"))/;
/** Code that is generated stands in the text; of what is put into it nobody knows what it makes of it. */
const isGenerating = (text: string): boolean =>
  /\bgenerate\b/.test(text) && (/[$%]\{/.test(text) || runsWhilePlanned(text.replaceAll('\\"', '"').replaceAll(/\\[nrt]/g, " ")));
const source = /\bsource\s*=\s*([^\n]*)/g;
const dependency = /\b(?:config_path|paths)\s*=\s*([^\n]*)/g;
const localFolder = /^"(\.{1,2}\/[\w./-]*)"\s*$/;
const foldersMax = 200;

/** Reads the settings of a folder, of those above and of what they depend on, and reports what of it runs. */
export const readTerragrunt = (folder: Word, engine: Engine): void => {
  if (folder.value === undefined) return engine.doubt("dynamic-word", folder.text);
  const waiting = [joined(folder.value, ".")];
  const seen = new Set<string>();
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > foldersMax) return engine.doubt("too-long", "dependencies of the configuration");
    readConfiguration(known(at), engine);
    const paths = engine.named("*.hcl", known(at), true);
    if (!paths || (engine.named("terragrunt*.json", known(at), true)?.length ?? 0) > 0)
      return engine.effect("execute", `code:settings of Terragrunt in ${at}`);
    for (const path of paths) waiting.push(...readSettings(path, at, engine));
  }
};

/** Answers with the folders they depend on. */
const readSettings = (path: string, folder: string, engine: Engine): readonly string[] => {
  // The lock file of providers is no settings.
  const text = path.endsWith("/.terraform.lock.hcl") ? "" : engine.text(known(path));
  if (text === undefined) return [];
  const folders: string[] = [];
  if (runs.test(text) || elsewhere.test(text) || isGenerating(text) || /\\[uU]|\/\*/.test(text)) engine.effect("execute", `code:${path}`);
  for (const [each, isModule] of [
    [source, true],
    [dependency, false],
  ] as const)
    for (const [, value = ""] of text.matchAll(each)) {
      const local = localFolder.exec(value)?.[1];
      // Providers are named in the same way within a generated block; code from elsewhere is fetched and runs unseen.
      if (local === undefined && !/^"hashicorp\/\w+"/.test(value)) engine.effect("execute", `code:${path}`);
      else if (local !== undefined && isModule) readConfiguration(known(joined(folder, local)), engine);
      else if (local !== undefined) folders.push(joined(folder, local));
    }
  return folders;
};

/** Reads the settings of every folder below, for what works on all of them. */
export const readTerragruntBelow = (folder: Word, engine: Engine): void => {
  const names = engine.named("*", folder);
  if (!names) return engine.effect("execute", "code:settings of Terragrunt");
  const waiting: string[] = [folder.value ?? "."];
  for (let count = 0; waiting.length > 0; count++) {
    const at = waiting.shift() as string;
    if (count > foldersMax * 8) return engine.doubt("too-long", "folders of the configuration");
    if ((engine.named("terragrunt.hcl", known(at)) ?? []).length > 0) readTerragrunt(known(at), engine);
    for (const path of engine.named("*", known(at)) ?? []) if (!/\/\.(?:git|terraform|terragrunt-cache)$/.test(path)) waiting.push(path);
  }
};
