import { attached, defineTool, flags, like, reads } from "../tool.ts";

export default defineTool({
  name: "mediainfo",
  source: "recalled from mediainfo(1) 22.12",
  options: { ...flags("-f|--Full -h|--Help --Version"), ...attached("--Output --Inform") },
  operands: ["file*"],
  does: [reads("file:{--Output}", like("--Output", /^file:\/\/(.*)$/)), reads("file:{--Inform}", like("--Inform", /^file:\/\/(.*)$/))],
  examples: {
    allow: ["mediainfo a.mp4", "mediainfo --Output=JSON -f a.mp4", "mediainfo '--Inform=Video;%Width%' a.mp4"],
    guard: {
      "mediainfo --Output=file://.env a.mp4": ["disclose secret:/repo/.env"],
      "mediainfo --Inform=file://.env a.mp4": ["disclose secret:/repo/.env"],
    },
    doubt: { "mediainfo --LogFile=x a.mp4": "unknown-option" },
  },
});
