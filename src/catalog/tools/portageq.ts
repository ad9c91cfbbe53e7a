import { isHarmlessVariable } from "./_harmless-variables.ts";
import { defineTool, type Command } from "../tool.ts";

const asks: Command = { operands: ["word*"] };

/** What Portage builds with and where it keeps things, by names of make.conf(5). */
const ofPortage =
  /^(?:ARCH|C(?:XX|PP)?FLAGS|F(?:C)?FLAGS|LDFLAGS|MAKEOPTS|C(?:HOST|BUILD|TARGET)|USE(?:_\w+)?|ACCEPT_(?:KEYWORDS|LICENSE|RESTRICT|PROPERTIES)|FEATURES|(?:DIST|PKG|RPM|PORT)DIR|PORTAGE_(?:TMPDIR|CONFIGROOT|NICENESS|LOGDIR)|E?ROOT|EPREFIX|SYSROOT|CONFIG_PROTECT(?:_MASK)?|GENTOO_MIRRORS|PYTHON_(?:SINGLE_)?TARGETS?|RUBY_TARGETS|VIDEO_CARDS|INPUT_DEVICES|L10N|LINGUAS|CPU_FLAGS_\w+|BINPKG_FORMAT)$/;

export default defineTool({
  name: "portageq",
  source: "bin/portageq, github.com/gentoo/portage",
  withoutCommand: "help",
  commands: {
    "has_version, best_version, mass_best_version, metadata, contents, owners, is_protected, best_visible, mass_best_visible, all_best_visible, match, expand_virtual, vdb_path, gentoo_mirrors, portdir, config_protect, config_protect_mask, portdir_overlay, pkgdir, distdir, colormap, get_repos, master_repositories, master_repos, get_repo_path, available_eclasses, eclass_path, license_path, list_preserved_libs":
      asks,
    // The surrounding environment counts among the settings.
    envvar: {
      operands: ["name*"],
      derive: ({ slots }, engine) => {
        for (const { value, text } of slots.get("name") ?? [])
          if (value === undefined) engine.doubt("dynamic-word", text);
          else if (!ofPortage.test(value) && !isHarmlessVariable(value)) engine.effect("disclose", `secret:variable ${value}`);
      },
    },
  },
  examples: {
    allow: ["portageq match / sys-libs/zlib", "portageq envvar CFLAGS FEATURES HOME", "portageq get_repos /", "portageq"],
    guard: { "portageq envvar DB_PASSWORD 'D*'": ["disclose secret:variable DB_PASSWORD", "disclose secret:variable D*"] },
    doubt: { "portageq frobnicate": "unknown-command", "portageq envvar $X": "dynamic-word", "portageq match --frob": "unknown-option" },
  },
});
