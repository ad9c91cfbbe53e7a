import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // `--output` writes, and a plugin that is asked for by name is code.
  name: "dool",
  source: "dool 1.3, the program, github.com/scottchiefbaker/dool",
  options: {
    ...flags(
      "-a|--all -c|--cpu -d|--disk -g|--page -i|--int -l|--load -m|--mem -n|--net -p|--proc -r|--io -s|--swap -t|--time -T|--epoch -y|--sys -v|--vmstat -f|--full --top-cpu --top-mem --top-io --tcp --udp --socket --fs --nocolor --noheaders --noupdate --more --bits --bytes --integer --float --color --list --ascii",
    ),
    ...values("-C -D -I -N -S"),
  },
  operands: ["number*"],
  examples: { allow: ["dool -a 1 5", "dool -tcmnd -N eth0 5"], guard: {}, doubt: { "dool --output /srv/x": "unknown-option" } },
});
