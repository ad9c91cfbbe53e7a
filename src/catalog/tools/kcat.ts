import { defineTool, executes, flags, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "kcat, kafkacat",
  source: "kcat(1) 1.7",
  options: {
    ...flags("-C -L -Q -J -q -v -e -u -E -O -h -V"),
    ...values("-b -t -p -o -c -f -D -K -s -r -d -m"),
    // A property may name libraries to load.
    "-X": {
      takes: "value",
      does: [
        executes(
          "code:kcat -X {-X}",
          unlike(
            "-X",
            /^(?:security\.protocol|sasl\.mechanisms?|sasl\.username|ssl\.ca\.location|client\.id|debug|(?:socket|request|metadata)[\w.]*ms)=|^list$/,
          ),
        ),
      ],
    },
    "-P": { takes: "flag", does: [writes("queue:{-t}")] },
    "-G": { takes: "value", does: [writes("queue:offsets of group {-G}")] },
  },
  operands: ["argument*"],
  does: [reads("database-rows:{-t}", when("-C")), reads("database-rows:{-t}", unless("-C", "-L", "-Q", "-h", "-V"))],
  examples: {
    allow: [
      "kcat -b kafka1 -L",
      "kcat -L -b kafka1 -t orders -J",
      "kcat -Q -b kafka1 -t orders:0:-1",
      "kcat -L -b k -X security.protocol=ssl",
    ],
    guard: {
      "kcat -P -b k -t orders": ["write queue:orders"],
      "kcat -b k -G shop orders": ["write queue:offsets of group shop"],
      "kcat -L -b k -X plugin.library.paths=/tmp/x": ["execute code:kcat -X plugin.library.paths=/tmp/x"],
    },
    doubt: {},
  },
});
