import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "drush",
  source: "drush 12 command reference, drush.org; Drush Configuration: command files of the project",
  loads: [{ files: "drush drush.yml sites vendor/drush web/sites docroot/sites", above: true, even: "always" }],
  ...changes(executes("code:Drupal site")),
  examples: { allow: [], guard: { "drush x": ["execute code:Drupal site"] }, doubt: {} },
});
