/** What a configuration of Terraform runs, shows or writes while it is only planned. */
import { known, type Word } from "../../languages/shell/index.ts";
import type { Engine, Loads } from "../tool.ts";

/** A blank stands for any blanks between two words. */
const pattern = (text: string): RegExp => new RegExp(text.replaceAll(" ", String.raw`\s*`));

/** Settings of providers and backends by which they start a program, or read settings that do (their documentation). */
const settings =
  "shared_config(?:_files?)?|shared_credentials_files?|credential_process|web_identity_token_file|ssh_opts|registry_auth|postrender|binary_path";
/** OpenTofu asks a program for the key of an encrypted state ("State and Plan Encryption"). */
const keys = String.raw`\b(?:key_provider|method)\b "?external\b`;
const reaching = pattern(String.raw`\b(?:${settings})\b|${keys}`);

/** Sources of data that run a program, send a request with a body, or read or write files here (their provider's documentation). */
const sources = String.raw`\b(?:data|ephemeral)\b "?(?:external|http|archive_file|local_(?:sensitive_)?file|template_(?:file|dir)|shell_script\w*|\w*_(?:invocation|exec|command|script|query))\b`;
/** The path of a file beside the module, of which neither the name nor the folder says that it is a secret. */
const plainPath = String.raw`"(?:\$\{path\.module\}/|\./)?(?![/~]|[^"]*(?:\.\.|\.env|secret|credential|passw|token|\.key|\.pem|tfvars|tfstate))[^"$%{}\\]*"`;
const planned = pattern(
  String.raw`${sources}|\bexec [={]|\bconfig_paths?\b(?! = "~/\.kube/config")|\+(?:ssh|ext):|\bprovider ::|\bnonsensitive \(|\b(?:file|filebase64)\b \((?! ${plainPath} \))|\btemplatefile\b \((?! ${plainPath} ,)`,
);
const templates = new RegExp(pattern(String.raw`\btemplatefile\b \( ("[^"]*")`), "g");
/** In a template these may name any file. */
const shownByTemplate = /\b(?:file\w*|templatefile|pathexpand)\s*\(/;
const moduleSource = new RegExp(pattern(String.raw`\bsource\b = "(\.{1,2}/[^"]*)"`), "g");
/** Names can be written otherwise than letter by letter, and a comment can part what belongs together. */
const isObscure = (text: string): boolean => {
  const opened = text.indexOf("/*");
  return /\\[uU]/.test(text) || (opened !== -1 && /\*\/[^\S\n]*\S/.test(text.slice(opened + 2)));
};

/** Whether a text in HCL holds something that runs, shows or writes while it is planned, or may hide it. */
export const runsWhilePlanned = (text: string): boolean => isObscure(text) || planned.test(text);

const foldersMax = 100;

/** Whatever it is asked, it reaches its state in the way these say. */
export const reachesState: Loads = {
  files: "*.tf *.tf.json *.tofu *.tofu.json",
  in: ["-chdir"],
  codes: new RegExp(`${reaching.source}|"(?:key_provider|method)"`),
};

/** The path as seen from where the folder is seen, written in one way. */
export const joined = (folder: string, path: string): string => {
  const parts: string[] = [];
  for (const [at, part] of (path.startsWith("/") ? path : `${folder}/${path}`).split("/").entries()) {
    if (part === ".." && !["..", "", undefined].includes(parts.at(-1))) parts.pop();
    else if (part !== "." && (part !== "" || at === 0)) parts.push(part);
  }
  return parts.join("/") || ".";
};

/** Reads a configuration and the modules in it, and reports what of it runs where it is only planned. */
export const readConfiguration = (folder: Word, engine: Engine): void => {
  if (folder.value === undefined) return engine.doubt("dynamic-word", folder.text);
  const waiting = [joined(folder.value, "."), ...installedModules(folder.value, engine)];
  const seen = new Set<string>();
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > foldersMax) return engine.doubt("too-long", "modules of the configuration");
    waiting.push(...readModule(at, engine));
  }
};

/** Answers with the folders of the modules it names. */
const readModule = (folder: string, engine: Engine): readonly string[] => {
  const modules: string[] = [];
  for (const name of ["*.tf", "*.tofu", "*.tf.json", "*.tofu.json"]) {
    const paths = engine.named(name, known(folder));
    if (!paths) {
      engine.effect("execute", `code:configuration in ${folder}`);
      return [];
    }
    for (const path of paths) {
      // The same blocks are written in another way there.
      const text = name.endsWith(".json") ? "data" : engine.text(known(path));
      if (text === undefined) continue;
      if (name.endsWith(".json") || runsWhilePlanned(text)) engine.effect("execute", `code:${path}`);
      for (const [, quoted = ""] of text.matchAll(templates)) readTemplate(joined(folder, plain(quoted)), engine);
      for (const [, source = ""] of text.matchAll(moduleSource)) modules.push(joined(folder, source));
    }
  }
  return modules;
};

const plain = (quoted: string): string => quoted.slice(1, -1).replace("${path.module}/", "");

const readTemplate = (path: string, engine: Engine): void => {
  const text = engine.mayExist(known(path)) ? engine.text(known(path)) : undefined;
  if (text !== undefined && shownByTemplate.test(text)) engine.effect("execute", `code:${path}`);
};

/** Folders that `terraform init` put modules into (.terraform/modules/modules.json). */
const installedModules = (folder: string, engine: Engine): readonly string[] => {
  const path = known(`${folder}/.terraform/modules/modules.json`);
  const text = engine.mayExist(path) ? engine.text(path) : undefined;
  if (text === undefined) return [];
  try {
    const { Modules = [] } = JSON.parse(text) as { Modules?: readonly { Dir?: string }[] };
    return Modules.map(({ Dir = "." }) => joined(folder, Dir));
  } catch {
    engine.effect("execute", `code:${path.text}`);
    return [];
  }
};
