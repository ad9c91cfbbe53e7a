import { defineTool, flags, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "modprobe, insmod, rmmod, depmod, kmod",
  source: "modprobe(8), insmod(8), rmmod(8), depmod(8), kmod(8), kmod 30",
  options: {
    ...flags(
      "-a|--all -b|--use-blacklist -c|--show-config|--showconfig -D|--show-depends --show-modversions --dump-modversions -f|--force --force-vermagic --force-modversion -i|--ignore-install --ignore-remove -n|--show|--dry-run -q|--quiet -R|--resolve-alias -r|--remove --remove-holders -s|--syslog -v|--verbose -V|--version --first-time -w -A|--quick -e|--errsyms",
    ),
    ...values("-C|--config -d|--dirname -S|--set-version -b|--basedir -E -F -o"),
  },
  operands: ["module*"],
  preview: [when("--dry-run", "--showconfig", "--show-depends", "--resolve-alias", "--dump-modversions")],
  does: [writes("kernel:module {module}", unlike("module", /^(?:list|static-nodes|help)$/)), writes("kernel:modules", unless("module"))],
  examples: {
    allow: ["modprobe -n -v ext4", "modprobe -c", "kmod list", "modprobe --show-depends ext4"],
    guard: {
      "modprobe br_netfilter": ["write kernel:module br_netfilter"],
      "rmmod x": ["write kernel:module x"],
      depmod: ["write kernel:modules"],
      "modprobe -C a -d b -S c -b d -E e -F f -o g x": ["write kernel:module x"],
    },
    doubt: {},
  },
});
