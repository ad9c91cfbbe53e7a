import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "xmllint",
  source: "xmllint(1), libxml2 2.9.14",
  options: {
    ...flags(
      "--noout --format --recover --nonet --nowarning --noblanks --nocdata --html --htmlout --valid --stream --timing --version --quiet --memory --huge --compress --c14n --c14n11 --exc-c14n --oldxml10 --dropdtd --debug --repeat --push --copy --sax1 --sax --walker --nodefdtd --xmlout --nsclean --pedantic",
    ),
    ...values("--xpath --schema --relaxng --schematron --dtdvalidfpi --dtdvalid --encode --pretty --maxmem --pattern"),
  },
  operands: ["file*"],
  does: [
    reads("file:{file}", when("file")),
    // What is no schema is shown in the complaint.
    ...["--schema", "--relaxng", "--schematron", "--dtdvalid"].map((option) => reads(`file:{${option}}`, when(option))),
  ],
  examples: {
    allow: ["xmllint --noout a.xml", "xmllint --xpath '//port' server.xml", "xmllint --format --schema s.xsd a.xml"],
    guard: {
      "xmllint .env": ["disclose secret:/repo/.env"],
      "xmllint --schema .env --relaxng /etc/shadow --schematron /etc/gshadow --dtdvalid id_rsa": [
        "disclose secret:/repo/.env",
        "disclose secret:/etc/shadow",
        "disclose secret:/etc/gshadow",
        "disclose secret:/repo/id_rsa",
      ],
    },
    doubt: {
      "xmllint --shell a.xml": "unknown-option",
      "xmllint -o /srv/x a.xml": "unknown-option",
      "xmllint --noent a.xml": "unknown-option",
      "xmllint --xinclude a.xml": "unknown-option",
    },
  },
});
