import description from "./page/description.js" with { type: "text" };
import dom from "./page/dom.js" with { type: "text" };
import css from "./page/page.css" with { type: "text" };
import html from "./page/page.html" with { type: "text" };
import page from "./page/page.js" with { type: "text" };
import reading from "./page/reading.js" with { type: "text" };
import server from "./page/server.js" with { type: "text" };

const script = (text: string) => ({ type: "text/javascript; charset=utf-8", text });

/** Everything the page consists of, by its path; embedded in the executable. */
export const pageFiles: Readonly<Record<string, { readonly type: string; readonly text: string }>> = {
  // `*.html` is declared for another way to import it.
  "/": { type: "text/html; charset=utf-8", text: html as unknown as string },
  "/page.css": { type: "text/css; charset=utf-8", text: css },
  "/page.js": script(page),
  "/description.js": script(description),
  "/dom.js": script(dom),
  "/reading.js": script(reading),
  "/server.js": script(server),
};
