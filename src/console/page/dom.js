// Elements of the page. Everything is set as text, so that nothing can become markup.

export const byId = (id) => document.getElementById(id);

/** An element with its text or children; `attributes` have names of this file's own. */
export const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
};
export const list = (items, empty) =>
  items.length === 0 ? make("p", { class: "muted" }, empty) : make("ul", {}, ...items.map((item) => make("li", {}, item)));
export const pairs = (entries) => make("dl", {}, ...entries.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
export const section = (title, ...children) => make("section", {}, make("h3", {}, title), ...children);
export const code = (text) => make("code", {}, text);

/** Bytes as WebAuthn wants them, and texts as JSON carries them. */
export const toBytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
export const toText = (buffer) =>
  btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Sets a text only where it differs, so that nothing is announced twice. */
export const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};
