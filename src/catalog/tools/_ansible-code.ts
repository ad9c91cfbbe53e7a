import { known, type Word } from "../../languages/shell/index.ts";
import type { Call, Engine, Loads } from "../tool.ts";

/** Folders beside a playbook, or in the working folder, whose Python runs by itself (Ansible, "Adding modules and plugins locally"). */
const pluginFolders = [
  "action_plugins",
  "become_plugins",
  "cache_plugins",
  "callback_plugins",
  "cliconf_plugins",
  "connection_plugins",
  "filter_plugins",
  "httpapi_plugins",
  "inventory_plugins",
  "library",
  "lookup_plugins",
  "module_utils",
  "netconf_plugins",
  "strategy_plugins",
  "terminal_plugins",
  "test_plugins",
  "vars_plugins",
  "collections",
];

/** Settings that load nothing (Ansible Configuration Settings); any other line may name a program, a plugin or an inventory. */
const strangeSetting =
  /^(?!(?:\s*(?:[#;].*)?|\[[a-z_]+\]|\s*(?:host_key_checking|retry_files_enabled|forks|timeout|nocows|deprecation_warnings|command_warnings|system_warnings|gathering|remote_user|remote_port|become|become_user|become_ask_pass|force_color|nocolor|display_skipped_hosts|display_ok_hosts|any_errors_fatal|poll_interval|log_path|fact_caching_timeout|interpreter_python|pipelining|diff_always|stdout_callback)\s*=\s*[\w@./%:-]*)$)/m;

/** Settings that every program of Ansible reads where it stands. */
export const ansibleSettings: Loads = { files: "ansible.cfg", codes: strangeSetting };

/** What runs programs while a playbook or an inventory is only looked at: templates that look things up, and tasks that are not only checked. */
const runsCode = /\b(?:lookup|query|q)\s*\(|\bwith_\w+\s*:|\bcheck_mode\s*:\s*["']?(?:no|false|off|0|\{\{)/i;

/** Other files whose tasks, plugins or variables become part of it. */
const includes =
  /^\s*-?\s*["']?(?:ansible\.builtin\.)?(?:roles|import_\w+|include\w*|vars_files|module_defaults|collections|strategy|connection|environment)["']?\s*:/m;

/** Understands the files that Ansible reads even where it only lists or checks. What is not there cannot run. */
export const readsCode = ({ slots }: Call, engine: Engine): void => {
  readSettings(engine);
  const playbooks = slots.get("playbook") ?? [];
  const folders = new Set(["", ...playbooks.map(({ value = "" }) => value.slice(0, value.lastIndexOf("/") + 1))]);
  for (const folder of folders)
    for (const name of pluginFolders) if (engine.mayExist(known(folder + name))) engine.effect("execute", `code:${folder}${name}`);
  for (const playbook of playbooks) readPart(playbook, engine, [runsCode, includes]);
  for (const inventory of slots.get("--inventory-file") ?? []) readInventory(inventory, engine);
};

const readSettings = (engine: Engine): void => {
  const settings = known("ansible.cfg");
  const text = engine.mayExist(settings) ? engine.text(settings) : undefined;
  if (text !== undefined && strangeSetting.test(text)) engine.effect("execute", "code:settings of ansible.cfg");
};

const readPart = (path: Word, engine: Engine, codes: readonly RegExp[]): void => {
  const text = engine.mayExist(path) ? engine.text(path) : undefined;
  if (text !== undefined && codes.some((code) => code.test(text))) engine.effect("execute", `code:${path.text}`);
};

/** A list of hosts is read; a program in its place is run, and a folder may hold one (Ansible, "Working with dynamic inventory"). */
const readInventory = (inventory: Word, engine: Engine): void => {
  if (inventory.value?.includes(",")) return;
  readPart(inventory, engine, [runsCode, /^#!/, /^\s*plugin\s*:/m]);
};
