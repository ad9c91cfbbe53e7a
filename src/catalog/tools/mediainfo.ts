import { readUrl } from "./_urls.ts";
import { attached, defineTool, flags, like, reads } from "../tool.ts";

export default defineTool({
  name: "mediainfo",
  source: "option parser of MediaArea/MediaInfo 26.05, which reads what stands before `=` in lower case",
  options: {
    ...flags("-f|--full|--Full -h|--help|--Help --version|--Version --Info-Parameters"),
    ...attached("--output|--Output --inform|--Inform"),
  },
  operands: ["file*"],
  does: [reads("file:{--Output}", like("--Output", /^file:\/\/(.*)$/)), reads("file:{--Inform}", like("--Inform", /^file:\/\/(.*)$/))],
  derive: ({ slots }, engine) => {
    for (const file of slots.get("file") ?? []) if (/^[a-z]+:\/\//i.test(file.value ?? file.prefix ?? "")) readUrl(file, engine);
  },
  examples: {
    allow: ["mediainfo a.mp4", "mediainfo --Output=JSON -f a.mp4", "mediainfo '--Inform=Video;%Width%' a.mp4"],
    guard: {
      "mediainfo --Output=file://.env a.mp4": ["disclose secret:/repo/.env"],
      "mediainfo http://169.254.169.254/latest/user-data": ["disclose secret:http://169.254.169.254/latest/user-data"],
      "mediainfo --Inform=file://.env a.mp4": ["disclose secret:/repo/.env"],
    },
    doubt: { "mediainfo --LogFile=x a.mp4": "unknown-option" },
  },
});
