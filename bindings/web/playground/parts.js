// Parts of a long text: the page shows one at a time.

/** The greatest number of units of a part. */
const PART = 3000;
/** Lines longer than this are cut at spaces. */
const LEAST = 1500;

/** Returns the starts of the parts. A part ends at a line end or a space if it has any. Linear. */
export const startsOf = (text) => {
  const starts = [0];
  let at = 0;
  while (text.length - at > PART) {
    const last = at + PART;
    let cut = text.lastIndexOf("\n", last - 1) + 1;
    if (cut <= at + LEAST) cut = text.lastIndexOf(" ", last - 1) + 1;
    if (cut <= at + LEAST) {
      const isPair = (text.charCodeAt(last) & 0xfc00) === 0xdc00;
      cut = isPair ? last - 1 : last;
    }
    starts.push(cut);
    at = cut;
  }
  return starts;
};

/** Returns the index of the part that contains a position. */
export const partOf = (starts, position) => {
  let low = 0, high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= position) low = middle;
    else high = middle;
  }
  return low;
};

/** Returns the index of the first column entry that ends after a position. */
export const firstAfter = (ends, position) => {
  let low = 0, high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > position) high = middle;
    else low = middle + 1;
  }
  return low;
};
