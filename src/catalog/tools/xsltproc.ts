import { defineTool, flags, values, writes, type Call, type Engine } from "../tool.ts";
import { showFile } from "./_operands.ts";

// Stylesheets may take in others, read and write files (`exsl:document` and its kin), and call extensions.
const reaches =
  /document|import|include|saxon|redirect|xalan|extension|<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|xi:|&#|[\0\ufffd]|encoding\s*=\s*["'](?!utf-8|us-ascii)/i;

const derive = ({ slots }: Call, engine: Engine): void => {
  for (const word of slots.get("file") ?? []) {
    showFile(engine, word);
    const text = engine.text(word);
    if (text !== undefined && reaches.test(text)) engine.doubt("unknown-input", `${word.text} may reach other files`);
  }
};

export default defineTool({
  // Not declared: what names other paths and catalogs, and what takes in others.
  name: "xsltproc",
  source: "usage of xsltproc/xsltproc.c, libxslt 1.1.43, github.com/GNOME/libxslt",
  options: {
    ...flags(
      "-V|--version -v|--verbose --timing --debug --dumpextensions --novalid --nodtdattr --noout --huge --html --nonet --nowrite --nomkdir --profile --norman",
    ),
    ...values("--maxdepth --maxvars --seed-rand --encoding"),
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: ["file*"],
  derive,
  examples: {
    allow: ["xsltproc --version", "xsltproc --nonet --noout --maxdepth 9 read.sql change.sql"],
    guard: { "xsltproc -o /srv/x read.sql": ["write file:/srv/x"] },
    doubt: {
      "xsltproc playbooks/roles.yml units/main.tf missing.xsl": "unreadable-file",
      "xsltproc --xinclude read.sql": "unknown-option",
    },
  },
});
