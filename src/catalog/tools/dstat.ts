import { defineTool, executes, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "dstat, pcp-dstat",
  source: "dstat(1) 0.7.4",
  options: {
    ...flags(
      "-c|--cpu -d|--disk -g|--page -i|--int -l|--load -m|--mem -n|--net -p|--proc -r|--io -s|--swap -t|--time -T|--epoch -y|--sys -a|--all -f|--full -v|--vmstat --aio --fs --ipc --lock --raw --socket --tcp --udp --unix --vm --bits --float --integer --bw --black-on-white --nocolor --noheaders --noupdate --list --top-cpu --top-io --top-mem --disk-util --version",
    ),
    ...values("-C -D -I -N -S --output -M"),
  },
  operands: ["delay?", "count?"],
  does: [writes("file:{--output}", when("--output")), executes("code:{-M}", when("-M"))],
  examples: {
    allow: ["dstat -tcmdn 1 3", "dstat -N eth0 -D sda"],
    guard: { "dstat --output /srv/x 1 1": ["write file:/srv/x"], "dstat -M x": ["execute code:x"] },
    doubt: { "dstat --frob": "unknown-option" },
  },
});
