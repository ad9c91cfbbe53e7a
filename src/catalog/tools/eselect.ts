import { known } from "../../languages/shell/index.ts";
import { attached, type Call, defineTool, type Engine, flags, unlike, writes } from "../tool.ts";

const modules = new Set(
  "profile kernel locale news repository python java-vm editor pager vi php postgresql ruby bashcomp mirrorselect modules package-manager".split(
    " ",
  ),
);

/** Modules are shell, and one in the user's own folder comes before that of the system. */
const findModule = ({ slots }: Call, engine: Engine): void => {
  const module = slots.get("module")?.[0];
  if (module === undefined || module.value === "version" || module.value === "usage") return;
  if (module.value === undefined || !modules.has(module.value)) return engine.doubt("unknown-command", module.text);
  const own = `~/.eselect/modules/${module.value}.eselect`;
  if (engine.mayExist(known(own))) engine.doubt("unknown-input", `${own} is run`);
};

export default defineTool({
  name: "eselect",
  source: "eselect(1) of October 2011, news.eselect(5), profile.eselect(5) and bin/eselect.in, github.com/gentoo-science/eselect",
  syntax: "posix",
  options: { ...flags("--brief"), ...attached("--color|--colour") },
  operands: ["module?", "action?", "argument*"],
  does: [writes("configuration:eselect", unlike("action", /^(?:list|show|count|help|usage|version)$/))],
  derive: findModule,
  examples: {
    allow: [
      "eselect profile list",
      "eselect kernel show",
      "eselect news count all",
      "eselect profile",
      "eselect --brief --colour=no profile list",
      "eselect version",
    ],
    guard: {
      "eselect profile set 1": ["write configuration:eselect"],
      "eselect news read --raw new": ["write configuration:eselect"],
      "eselect news purge": ["write configuration:eselect"],
    },
    doubt: { "eselect frobnicate": "unknown-command", "eselect $x list": "unknown-command", "eselect pager list": "unknown-input" },
  },
});
