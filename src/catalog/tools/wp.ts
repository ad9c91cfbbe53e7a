import {
  attached,
  defineTool,
  deletes,
  discloses,
  executes,
  flags,
  reads,
  readsOnly,
  unless,
  unlike,
  writes,
  type Command,
} from "../tool.ts";
import { always } from "./_always.ts";

/** Every command loads the WordPress around it, plugins and settings included: only an installed one is reviewed. */
const look: Command = {
  ...readsOnly,
  loads: [{ files: "wp-load.php wp-config.php index.php", above: true, given: [unless("--path", "--ssh")] }],
};
const installed = /^(?:\/(?:var\/www|srv|opt|usr\/share)\/(?!.*\.\.))/;

export default defineTool({
  name: "wp",
  source: "WP-CLI 2.11 command reference, developer.wordpress.org/cli/commands",
  options: {
    ...flags("--skip-plugins --skip-themes --skip-packages --info --version --quiet --color --no-color --help"),
    ...attached("--url --user --ssh --http --context --debug"),
    "--path": { takes: "attached", does: [executes("code:WordPress in {--path}", unlike("--path", installed))] },
    "--require": { takes: "attached", does: [executes("code:{--require}")] },
    "--exec": { takes: "attached", does: [executes("code:{--exec}")] },
    "--prompt": { takes: "attached", does: [executes("session:wp")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "ssh", values: { host: "{--ssh}" } },
  help: "alone",
  // Settings of the command itself name files that it requires, whatever it is asked.
  loads: [{ files: "wp-cli.yml wp-cli.local.yml", above: true, even: "always" }],
  commands: {
    core: {
      commands: {
        "version, is-installed, check-update, verify-checksums": look,
        "update, update-db, install, multisite-install, multisite-convert, download": always(writes("package:WordPress")),
      },
    },
    "plugin, theme": {
      commands: {
        "list, status, get, is-installed, is-active, path, search, verify-checksums": look,
        "install, activate, deactivate, update, toggle, enable, disable, auto-updates": always(writes("package:WordPress extension")),
        "delete, uninstall": always(deletes("package:WordPress extension")),
      },
    },
    cron: {
      commands: {
        event: { commands: { list: look, "run, schedule, unschedule, delete": always(executes("schedule:WordPress cron")) } },
        "test, schedule": look,
      },
    },
    db: {
      commands: {
        "size, tables, prefix, check, columns": look,
        "query, cli, search": always(executes("session:WordPress database")),
        export: always(reads("database-rows:dump")),
        "import, optimize, repair": always(writes("database-rows:WordPress")),
        "drop, reset, clean, create": always(deletes("database:WordPress")),
      },
    },
    "user, post, comment, option, term, menu, media, widget, transient, site": {
      commands: {
        list: { ...look, does: [reads("database-rows:WordPress")] },
        "get, meta, pluck": { ...look, does: [reads("database-rows:WordPress")] },
        "create, update, set, add, patch, generate, import, set-role, add-role, reset-password": always(writes("database-rows:WordPress")),
        "delete, remove-role, empty, trash": always(deletes("database-rows:WordPress")),
      },
    },
    "role, cap, post-type, taxonomy, sidebar": { commands: { "list, get, exists": look } },
    cache: { commands: { "type, supports": look, "flush, delete, set, add, replace": always(deletes("store:WordPress cache")) } },
    rewrite: { commands: { list: look, "flush, structure": always(writes("configuration:WordPress rewrite rules")) } },
    "maintenance-mode": { commands: { "status, is-active": look, "activate, deactivate": always(writes("service:WordPress")) } },
    config: {
      commands: {
        "get, list": always(discloses("secret:wp-config.php")),
        path: look,
        "set, create, delete, edit, shuffle-salts": always(writes("configuration:wp-config.php")),
      },
    },
    cli: {
      commands: { "version, info, check-update, has-command, param-dump": look, "update, alias, cache": always(writes("package:WP-CLI")) },
    },
    "search-replace": always(writes("database-rows:WordPress")),
    "eval, eval-file, shell, server, package, scaffold": always(executes("code:by wp")),
    help: look,
  },
  examples: {
    allow: [
      "wp --info",
      "wp plugin list --path=/var/www/html --format=json",
      "wp core version --url=a.example.com",
      "wp cron event list",
      "wp db size --ssh=web1",
    ],
    guard: {
      "cd shell && wp core version --help": ["execute code:/repo/shell/wp-config.php"],
      "cd shell && wp core version": ["execute code:/repo/shell/wp-config.php"],
      "cd shell && wp plugin list": ["execute code:/repo/shell/wp-config.php"],
      "cd shell && wp user list": ["execute code:/repo/shell/wp-config.php"],
      "cd shell && wp user get 1": ["execute code:/repo/shell/wp-config.php"],
      "wp user list": [],
      "wp plugin list --path=/tmp/x": ["execute code:WordPress in /tmp/x"],
      "wp plugin list --require=/tmp/x": ["execute code:/tmp/x"],
      "wp plugin list --exec=x": ["execute code:x"],
      "wp plugin update --prompt": ["execute session:wp", "write package:WordPress extension"],
      "wp plugin update seo": ["write package:WordPress extension"],
      "wp plugin delete x": ["delete package:WordPress extension"],
      "wp core update": ["write package:WordPress"],
      "wp cron event run --due-now": ["execute schedule:WordPress cron"],
      "wp db query 'SELECT 1'": ["execute session:WordPress database"],
      "wp db export": [],
      "wp db import x": ["write database-rows:WordPress"],
      "wp db reset": ["delete database:WordPress"],
      "wp option update siteurl x": ["write database-rows:WordPress"],
      "wp post delete 1": ["delete database-rows:WordPress"],
      "wp cache flush": ["delete store:WordPress cache"],
      "wp rewrite flush": ["write configuration:WordPress rewrite rules"],
      "wp maintenance-mode activate": ["write service:WordPress"],
      "wp config get": ["disclose secret:wp-config.php"],
      "wp config set A b": ["write configuration:wp-config.php"],
      "wp cli update": ["write package:WP-CLI"],
      "wp search-replace a b": ["write database-rows:WordPress"],
      "wp eval x": ["execute code:by wp"],
    },
    doubt: { "wp frobnicate": "unknown-command" },
  },
});
