import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "conntrack",
  source: "conntrack(8) 1.4.7",
  options: {
    ...flags("-L|--dump -G|--get -S|--stats -C|--count -E|--event -n|--src-nat -g|--dst-nat -j|--any-nat -h|--help -V|--version"),
    ...values(
      "-p|--proto -s|--src|--orig-src -d|--dst|--orig-dst -r|--reply-src -q|--reply-dst -f|--family -m|--mark -l|--label -t|--timeout -u|--status -o|--output -e|--event-mask -b|--buffer-size -i|--id --sport|--orig-port-src --dport|--orig-port-dst --reply-port-src --reply-port-dst --state -w|--zone --orig-zone --reply-zone --icmp-type --icmp-code --mask-src --mask-dst",
    ),
  },
  operands: ["table?"],
  examples: {
    allow: ["conntrack -L -p tcp --dport 443 --state ESTABLISHED", "conntrack -S", "conntrack -C", "conntrack -L expect -o extended"],
    guard: {},
    doubt: { "conntrack -D -s 10.0.0.1": "unknown-option", "conntrack -F": "unknown-option", "conntrack -L -z": "unknown-option" },
  },
});
