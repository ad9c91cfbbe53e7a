import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "jstat",
  source: "jstat(1), JDK 17",
  options: {
    ...flags(
      "-class -compiler -gc -gccapacity -gccause -gcmetacapacity -gcnew -gcnewcapacity -gcold -gcoldcapacity -gcutil -printcompilation -t -options -help",
    ),
    ...values("-h"),
  },
  operands: ["process?", "interval?", "count?"],
  examples: {
    allow: ["jstat -gcutil 4242 1s 5", "jstat -gc -h 3 4242"],
    guard: {},
    doubt: { "jstat -J-javaagent:/tmp/x.jar 1": "unknown-option" },
  },
});
