// How much of a description was on the screen.

let seen = { width: 0, height: 0, spans: [] };

export const forget = () => {
  seen = { width: 0, height: 0, spans: [] };
};

/** Remembers which part of the element is on the screen now, in pixels from its top; another layout begins anew. */
export const look = (element) => {
  const box = element.getBoundingClientRect();
  if (box.width !== seen.width || box.height !== seen.height) seen = { width: box.width, height: box.height, spans: [] };
  const from = Math.max(0, -box.top);
  const to = Math.min(box.height, window.innerHeight - box.top);
  if (to > from) seen.spans = joined([...seen.spans, [from, to]]);
};

/** Spans in order, those that touch made one. */
const joined = (spans) => {
  const result = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
};

/** From 0 to 1: everything. A last fraction of a pixel cannot always be scrolled to. */
export const shareRead = () => {
  const read = seen.spans.reduce((sum, [from, to]) => sum + to - from, 0);
  return seen.height === 0 ? 0 : Math.min(1, (read + 2) / seen.height);
};
