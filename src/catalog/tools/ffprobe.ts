import { defineTool, executes, flags, like, reads, values } from "../tool.ts";

/** Protocols that put other inputs together or keep what they read. */
const protocols = /^(?!(?:file|https?|ftps?|rtmps?|rtsp|rtp|srt|udp|tcp|hls\+https?):)[a-z][\w+]*[:,]/i;

export default defineTool({
  name: "ffprobe",
  source: "ffprobe(1), ffprobe-all(1), FFmpeg 5.1, Debian 12",
  syntax: "single-mixed",
  options: {
    ...flags(
      "-hide_banner -show_format -show_streams -show_packets -show_frames -show_chapters -show_programs -show_error -show_versions -count_frames -count_packets -pretty -unit -sexagesimal -version -formats -codecs -decoders -bsfs -protocols -L -h",
    ),
    ...values("-v|-loglevel -of|-print_format|-output_format -select_streams -show_entries -read_intervals -f"),
    "-i": "value",
  },
  operands: ["input?"],
  // Lines of a text become tags (`-f ffmetadata`), and some formats and protocols read what a file or the name itself says.
  does: [
    executes("code:format {-f}", like("-f", /^(?:lavfi|concat)/)),
    reads("file:{input}", like("input", /^(?:file:)*(?![a-z]+:\/\/)(.*)$/s)),
    reads("file:{-i}", like("-i", /^(?:file:)*(?![a-z]+:\/\/)(.*)$/s)),
    executes("code:protocol of {input}", like("input", protocols)),
    executes("code:protocol of {-i}", like("-i", protocols)),
  ],
  examples: {
    allow: [
      "ffprobe -select_streams concat:x -show_entries concat:x -read_intervals concat:x -v concat:x -of concat:x a.mp4",
      "ffprobe -v error -show_format -of json a.mp4",
    ],
    guard: {
      "ffprobe -f ffmetadata -show_format .env": ["disclose secret:/repo/.env"],
      "ffprobe -show_format -i file:.env a.mp4": ["disclose secret:/repo/.env"],
      "ffprobe concat:a.mp4": ["execute code:protocol of concat:a.mp4"],
      "ffprobe -i cache:x": ["execute code:protocol of cache:x"],
      "ffprobe -f lavfi x": ["execute code:format lavfi"],
    },
    doubt: { "ffprobe -report a.mp4": "unknown-option" },
  },
});
