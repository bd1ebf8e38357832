// The state of the page, and its form in the fragment of the address.

export const defaults = Object.freeze({
  view: "tokens", text: "", page: 0,
  tokenizer: "default", off: "",
  newlines: "each-line", semicolons: "continue", ellipses: "contextual", undecided: false,
  steps: "search", originals: true,
  query: "", equal: "search", whole: false,
  article: false, pronouns: true, hehTaa: false, gloss: "light",
  order: "day-first", weekdays: false, ordinals: true, number: "3225", gender: "masculine", case: "nominative",
  method: "standard:ala-lc", reverse: false, dropVowels: false, capitals: false,
});

/** Longer texts are left out of the address. */
export const LINK_LIMIT = 20_000;
/** The most bytes that an address may unpack to: two for each unit of the text. */
const UNPACKED_LIMIT = 2 * LINK_LIMIT;

const toBase64 = (bytes) => {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
};
const fromBase64 = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

// Reads at most `limit` bytes: a short address may unpack to a very long text.
const collect = async (stream, limit) => {
  const chunks = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new Error("the text of the address is too long");
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
};

// UTF-16 units, so that lone surrogates survive. Little endian on every machine.
const pack = async (text) => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), true);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return toBase64(await collect(stream, Infinity));
};
const unpack = async (packed) => {
  const stream = new Blob([fromBase64(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const bytes = await collect(stream, UNPACKED_LIMIT);
  const view = new DataView(bytes.buffer);
  let text = "";
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(view.getUint16(i, true));
  return text;
};

/** Returns the fragment of a state, without the sign #. */
export const toFragment = async (state) => {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(defaults)) {
    if (name !== "text" && state[name] !== value) {
      parts.set(name, typeof value === "boolean" ? Number(state[name]) : state[name]);
    }
  }
  if (state.text !== "" && state.text.length <= LINK_LIMIT) parts.set("z", await pack(state.text));
  return parts.toString();
};

/** Returns the state of a fragment. Unknown names, and values of another type, keep their defaults. */
export const fromFragment = async (fragment) => {
  const state = { ...defaults };
  for (const [name, value] of new URLSearchParams(fragment)) {
    if (name === "text" || !Object.hasOwn(defaults, name)) continue;
    if (typeof defaults[name] === "boolean") state[name] = value === "1";
    else if (typeof defaults[name] === "number") state[name] = Math.max(0, Number.parseInt(value, 10) || 0);
    else state[name] = value;
  }
  const packed = new URLSearchParams(fragment).get("z");
  if (packed) state.text = await unpack(packed).catch(() => "");
  return state;
};
