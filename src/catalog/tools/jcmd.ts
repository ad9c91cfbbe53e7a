import { attaches } from "./_java-attach.ts";
import { defineTool, disrupts, flags, like, unlike } from "../tool.ts";

export default defineTool({
  name: "jcmd",
  source: "jcmd(1), JDK 17",
  syntax: "posix",
  options: flags("-l -h -help"),
  operands: ["process?", "command?", "argument*"],
  derive: ({ slots }, engine) => attaches(slots.get("process")?.[0], engine),
  does: [
    disrupts(
      "process:{process} {command}",
      unlike(
        "command",
        /^(?:help|VM\.(?:version|uptime|flags|command_line|info|metaspace|classloader_stats|classloaders|class_hierarchy|native_memory|symboltable|stringtable|systemdictionary|dynlibs|events|print_touched_methods)|Thread\.print|GC\.(?:heap_info|finalizer_info)|Compiler\.(?:codecache|codelist|queue|directives_print|CodeHeap_Analytics)|JFR\.check|PerfCounter\.print)$/,
      ),
    ),
    // Of the words that may follow, these take a new measure or write a file.
    disrupts("process:{process} {argument}", like("argument", /^(?:baseline|shutdown|.*file.*)$/i)),
  ],
  examples: {
    allow: ["jcmd", "jcmd -l", "jcmd 4242 VM.uptime", "jcmd 4242 Thread.print -l", "jcmd 4242 VM.native_memory summary"],
    guard: {
      'jcmd "$(pgrep -f shop)" VM.uptime': ["disrupt process:?"],
      "jcmd 4242 GC.run": ["disrupt process:4242 GC.run"],
      "jcmd 4242 VM.native_memory baseline": ["disrupt process:4242 baseline"],
      "jcmd 4242 -f /tmp/x": ["disrupt process:4242 -f"],
    },
    doubt: {},
  },
});
