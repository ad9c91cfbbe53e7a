import { type Command, defineTool, executes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

/** None of the options of these writes. */
const asks: Command = { optionsOnlyRead: true, operands: ["word*"] };

export default defineTool({
  name: "koji",
  source: "cli/koji and cli/koji_cli/commands.py, koji 1.35; the server and the credentials are left out",
  options: {
    ...flags("--noauth -d|--debug -q|--quiet --help-commands"),
    ...values("-p|--profile"),
    // Settings name plugins, which are code.
    "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
    "--plugin-paths": { takes: "value", does: [executes("code:{--plugin-paths}")] },
  },
  withoutCommand: "help",
  commands: {
    "latest-build, list-api, list-builds, list-buildroot, list-channels, list-external-repos, list-groups, list-history, list-hosts, list-notifications, list-permissions, list-pkgs, list-signed, list-tag-inheritance, list-tagged, list-tags, list-targets, list-tasks, list-untagged, list-volumes, buildinfo, hostinfo, repoinfo, rpminfo, taginfo, taskinfo, userinfo, show-groups, search, version, help":
      asks,
    "add-*, block-*, cancel, chain-build, clone-tag, disable-*, edit-*, enable-*, free-task, grant-*, import, import-*, lock-tag, make-task, move-build, promote-build, regen-repo, remove-*, resubmit, restart-hosts, revoke-*, set-*, tag-build, unblock-*, unlock-tag, untag-build":
      changes(writes("pipeline:Koji")),
    "build, image-build, maven-build, win-build, wrapper-rpm, dist-repo": changes(writes("pipeline:Koji build")),
  },
  examples: {
    allow: ["koji list-builds --package=nginx --state=COMPLETE", "koji -q -p fedora taskinfo -v 1234", "koji buildinfo nginx-1.26-1.fc40"],
    guard: {
      "koji -c x --plugin-paths y buildinfo a": ["execute code:x", "execute code:y"],
      "koji cancel 1234": ["write pipeline:Koji"],
      "koji add-tag f41": ["write pipeline:Koji"],
      "koji -p 1 build f41 a.src.rpm": ["write pipeline:Koji build"],
    },
    doubt: { "koji call x": "unknown-command", "koji -s http://x list-tasks": "unknown-option" },
  },
});
