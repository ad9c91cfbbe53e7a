import type { Report } from "./report.ts";

/** Characters XML 1.0 has no way to write are left out (section 2.2). */
const escape = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");

/** A test case for each document; what was found in it are its failures. */
export const junitReport = ({ facts, findings }: Report): string => {
  const files = [...new Set([...facts.map(({ document }) => document.file), ...findings.map(({ file }) => file)])];
  const cases = files.map((file) => {
    const own = findings.filter((finding) => finding.file === file);
    const failures = own.map(
      ({ rule, line, level, message }) =>
        `      <failure type="${rule}" message="${escape(`${level}: ${message}`)}">${escape(`${file}:${line}`)}</failure>\n`,
    );
    const head = `    <testcase classname="tagout.lint" name="${escape(file)}"`;
    return own.length === 0 ? `${head}/>\n` : `${head}>\n${failures.join("")}    </testcase>\n`;
  });
  const failed = new Set(findings.map(({ file }) => file)).size;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  <testsuite name="tagout lint" tests="${files.length}" failures="${failed}" errors="0" skipped="0">\n${cases.join("")}  </testsuite>\n</testsuites>\n`;
};
