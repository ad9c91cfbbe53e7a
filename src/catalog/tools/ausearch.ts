import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "ausearch",
  source: "ausearch(8), audit 3.0.9",
  options: {
    ...flags(
      "--debug --extra-keys --extra-labels --extra-obj2 --extra-time --input-logs -i|--interpret -l|--line-buffered --just-one -r|--raw -v|--version -w|--word -h|--help",
    ),
    ...values(
      "-a|--event --arch -c|--comm -e|--exit --eoe-timeout -f|--file --format -ga|--gid-all -ge|--gid-effective -gi|--gid -hn|--host -if|--input -k|--key -m|--message -n|--node -o|--object -p|--pid -pp|--ppid -sc|--syscall -se|--context --session -su|--subject -sv|--success -te|--end -ts|--start -tm|--terminal -ua|--uid-all -ue|--uid-effective -ui|--uid -ul|--loginuid -uu|--uuid -vm|--vm-name -x|--executable",
    ),
    "--checkpoint": { takes: "value", does: [writes("file:{--checkpoint}")] },
  },
  operands: ["start*"],
  examples: {
    allow: ["ausearch -m avc -ts recent", "ausearch -k passwd -i --start today 10:00:00"],
    guard: { "ausearch --checkpoint /srv/x -m avc": ["write file:/srv/x"] },
    doubt: {},
  },
});
