import { defineTool, executes, flags, like, values } from "../tool.ts";

export default defineTool({
  name: "ffprobe",
  source: "recalled from ffprobe(1), FFmpeg 5.1",
  syntax: "single-mixed",
  options: {
    ...flags(
      "-hide_banner -show_format -show_streams -show_packets -show_frames -show_chapters -show_programs -show_error -show_versions -show_data_hash -count_frames -count_packets -pretty -unit -sexagesimal -version -formats -codecs -decoders -bsfs -protocols -L -h",
    ),
    ...values("-v|-loglevel -of|-print_format|-output_format -select_streams -show_entries -read_intervals -f"),
    "-i": "value",
  },
  operands: ["input?"],
  does: [executes("code:format {-f}", like("-f", /^(?:lavfi|concat)/))],
  examples: {
    allow: ["ffprobe -v error -show_format -of json a.mp4"],
    guard: { "ffprobe -f lavfi x": ["execute code:format lavfi"] },
    doubt: { "ffprobe -report a.mp4": "unknown-option" },
  },
});
