import type { Scan } from "../scan.ts";

/** Attributes of DICOM PS3.15 table E.1-1 that are about a person, by tag. The whole patient group (0010) is. */
const tags: Readonly<Record<string, string>> = {
  "0008,0020": "date",
  "0008,0021": "date",
  "0008,0022": "date",
  "0008,0023": "date",
  "0008,0050": "mrn",
  "0008,0080": "",
  "0008,0081": "address",
  "0008,0090": "name",
  "0008,0092": "address",
  "0008,0094": "phone",
  "0008,1048": "name",
  "0008,1050": "name",
  "0008,1060": "name",
  "0008,1070": "name",
  "0010,0010": "name",
  "0010,0020": "mrn",
  "0010,0030": "birth-date",
  "0010,0032": "date",
  "0010,1000": "mrn",
  "0010,1001": "name",
  "0010,1040": "address",
  "0010,1060": "name",
  "0010,2154": "phone",
  "0010,0040": "",
  "0010,1010": "",
  "0010,1020": "",
  "0010,1030": "",
  "0018,1000": "device-id",
  "0020,0010": "mrn",
  "0032,1032": "name",
  "0032,1033": "",
  "0038,0010": "mrn",
  "0038,0020": "date",
  "0038,0300": "",
  "0040,0006": "name",
  "0040,0244": "date",
  "0040,1001": "mrn",
  "0040,a123": "name",
};

const attribute =
  /\(?([0-9a-fA-F]{4}),\s?([0-9a-fA-F]{4})\)?[^[\n"']{0,80}[[]([^\]\n]{1,512})\]|\(([0-9a-fA-F]{4}),\s?([0-9a-fA-F]{4})\)[^'\n]{0,80}'([^'\n]{1,512})'/g;

/** Lines of `dcmdump`, pydicom and the like: a tag, its representation, and the value in brackets or quotes. */
export const readDicom = (scan: Scan): void => {
  const { line } = scan;
  attribute.lastIndex = 0;
  for (let found = attribute.exec(line); found !== null; found = attribute.exec(line)) {
    const tag = `${found[1] ?? found[4]},${found[2] ?? found[5]}`.toLowerCase();
    const text = (found[3] ?? found[6]) as string;
    const kind = tags[tag] ?? (tag.startsWith("0010") ? "id" : undefined);
    scan.work += found[0].length;
    if (kind === undefined || kind === "") continue;
    const end = found.index + found[0].length - 1;
    scan.take(end - text.length, end, kind);
    if (scan.isExhausted) return;
  }
};
