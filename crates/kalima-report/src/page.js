"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const { firstRows, matchRows } = JSON.parse(byId("data").textContent);
  const rows = byId("rows"), card = byId("card"), live = byId("live");
  if (!rows) return;
  let details = null, page = 0, current = null, pinned = false;
  const firstPage = rows.innerHTML;
  const pagers = [...document.querySelectorAll(".pager")];
  const kinds = { w: "word", n: "number", p: "punctuation", s: "symbol", e: "emoji", u: "url", l: "email", a: "mention", h: "hashtag", o: "pattern" };
  const controls = {
    0: "NUL", D: "CR", AD: "SHY", "61C": "ALM", "200B": "ZWSP", "200E": "LRM", "200F": "RLM", "202A": "LRE",
    "202B": "RLE", "202C": "PDF", "202D": "LRO", "202E": "RLO", 2060: "WJ", 2066: "LRI", 2067: "RLI", 2068: "FSI",
    2069: "PDI", FEFF: "BOM", 2028: "LS", 2029: "PS",
  };

  // Names the placeholders of invisible controls.
  const nameControls = () => {
    for (const sign of document.querySelectorAll("i.x:not([title])")) {
      const code = sign.dataset.u, times = sign.dataset.r ? ` ×${sign.dataset.r}` : "";
      sign.dataset.l = (controls[code] ?? `U+${code.padStart(4, "0")}`) + times;
      sign.title = `U+${code.padStart(4, "0")}${times}`;
      sign.setAttribute("role", "img");
      sign.setAttribute("aria-label", sign.dataset.l);
    }
  };

  // Returns the text of an element, with the placeholders as the controls.
  const original = (element) => {
    let text = "";
    for (const node of element.childNodes) {
      if (node.nodeType === 3) text += node.data;
      else if (node.className === "x") text += String.fromCodePoint(parseInt(node.dataset.u, 16)).repeat(node.dataset.r ?? 1);
      else text += original(node);
    }
    return text;
  };
  const utf8 = new TextEncoder();

  const make = (name, text, attributes = {}) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const fact = (list, name, value) => {
    list.append(make("dt", name));
    const item = list.appendChild(make("dd", ""));
    item.append(...[value].flat());
  };

  // The script runs before the browser has read the details and the other pages, which follow it.
  const noDetails = { kinds: [], steps: {}, words: {} };
  const readDetails = () => {
    if (!details && document.readyState !== "loading") details = JSON.parse(byId("details").textContent);
    return details ?? noDetails;
  };

  const show = (token) => {
    const known = readDetails();
    const text = original(token), start = Number(token.dataset.b);
    const word = Object.hasOwn(known.words, text) ? known.words[text] : null;
    const list = make("dl", "");
    const kind = kinds[token.className[0]] ?? "";
    fact(list, "kind", `${kind}, bytes ${start}–${start + utf8.encode(text).length}`);
    let spoken = kind;
    if (word) {
      const [pieces, codes, stem] = word;
      const parts = pieces.split("|");
      if (parts.length > 1) {
        fact(list, "parts", parts.map((part, index) => {
          const box = make("span", "", { class: "part" });
          box.append(make("bdi", part, { lang: "ar" }), make("small", known.kinds[codes[index]] ?? ""));
          return box;
        }));
        spoken += `, parts ${parts.join(" + ")}`;
      }
      fact(list, "stem", make("bdi", stem, { lang: "ar" }));
      spoken += `, stem ${stem}`;
    }
    if (token.dataset.n !== undefined) {
      const form = token.dataset.n;
      const key = `${text}\t${form}`;
      fact(list, "normalized", [make("bdi", form === "" ? "∅" : form, { lang: "ar" }),
        make("small", Object.hasOwn(known.steps, key) ? known.steps[key] : "")]);
      spoken += `, normalized ${form}`;
    }
    const value = token.querySelector("[data-v]");
    if (value) {
      fact(list, value.className === "d" ? "date" : "value", make("bdi", value.dataset.v));
      spoken += `, ${value.dataset.v}`;
    }
    const head = make("p", "", { class: "head" });
    head.append(make("bdi", text.length > 60 ? `${text.slice(0, 60)}…` : text, { lang: "ar", dir: "auto" }));
    card.replaceChildren(head, list);
    card.hidden = false;
    const box = token.getClientRects()[0] ?? token.getBoundingClientRect();
    const width = card.offsetWidth, height = card.offsetHeight, room = document.documentElement.clientWidth;
    const left = Math.min(Math.max(8, box.left + box.width / 2 - width / 2), Math.max(8, room - width - 8));
    const above = box.top - height - 6;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(above > 0 ? above : box.bottom + 6) + scrollY}px`;
    current?.classList.remove("on");
    current = token;
    token.classList.add("on");
    return `${text.length > 60 ? "long token" : text}: ${spoken}`;
  };
  const hide = () => {
    card.hidden = true;
    current?.classList.remove("on");
    current = null;
    pinned = false;
  };
  addEventListener("resize", hide);
  const tokenAt = (target) => target instanceof Element ? target.closest("#rows [data-b]") : null;
  addEventListener("pointerover", (event) => {
    if (pinned || event.pointerType === "touch") return;
    const token = tokenAt(event.target);
    if (token) show(token);
    else if (!card.contains(event.target)) hide();
  });
  addEventListener("click", (event) => {
    const token = tokenAt(event.target);
    if (token) {
      focusOn(token);
      pinned = true;
    } else if (!card.contains(event.target)) hide();
  });

  // One token is in the order of Tab; the arrow keys move to the others.
  const focusOn = (token) => {
    rows.querySelector("[data-b][tabindex]")?.removeAttribute("tabindex");
    token.tabIndex = 0;
    token.setAttribute("aria-describedby", "card");
    token.focus({ preventScroll: false });
  };
  rows.addEventListener("focusin", (event) => {
    const token = tokenAt(event.target);
    if (token) live.textContent = show(token);
  });
  rows.addEventListener("focusout", hide);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hide();
    const token = tokenAt(event.target);
    const step = { ArrowLeft: 1, ArrowRight: -1, ArrowDown: "next", ArrowUp: "before" }[event.key];
    if (!token || step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const all = [...rows.querySelectorAll("[data-b]")];
    let index = all.indexOf(token);
    if (typeof step === "number") index += step;
    else {
      const row = token.closest("tr");
      const ahead = step === "next";
      while (all[index] && all[index].closest("tr") === row) index += ahead ? 1 : -1;
      if (!ahead && all[index]) index = all.indexOf(all[index].closest("tr").querySelector("[data-b]"));
    }
    if (all[index]) focusOn(all[index]);
  });

  const prepare = () => {
    nameControls();
    const first = rows.querySelector("[data-b]");
    if (first) first.tabIndex = 0;
    for (const pager of pagers) {
      const [back, next] = pager.querySelectorAll("button");
      pager.querySelector("input").value = page + 1;
      back.disabled = page === 0;
      next.disabled = page + 1 === firstRows.length;
    }
  };
  // Shows a page, and then calls `then`: at once, or when the browser has read the page.
  const turnTo = (index, then = () => {}) => {
    index = Math.min(Math.max(0, index), firstRows.length - 1);
    if (Number.isNaN(index) || index === page) {
      prepare();
      return then();
    }
    if (index > 0 && document.readyState === "loading") {
      return addEventListener("DOMContentLoaded", () => turnTo(index, then), { once: true });
    }
    hide();
    page = index;
    rows.innerHTML = index === 0 ? firstPage : byId(`page-${index}`).textContent;
    prepare();
    live.textContent = `Page ${index + 1} of ${firstRows.length}`;
    then();
  };
  for (const pager of pagers) {
    pager.hidden = false;
    for (const button of pager.querySelectorAll("button")) {
      button.addEventListener("click", () => {
        turnTo(page + Number(button.dataset.go), () => byId("sentences").scrollIntoView());
      });
    }
    pager.querySelector("input").addEventListener("change", (event) => turnTo(event.target.valueAsNumber - 1));
  }

  const pageOf = (row) => firstRows.findLastIndex((first) => first <= row);
  const goTo = (row) => turnTo(pageOf(row), () => {
    const element = byId(`r${row}`);
    element?.scrollIntoView({ block: "center" });
    for (const lit of rows.querySelectorAll(".lit")) lit.classList.remove("lit");
    element?.classList.add("lit");
  });
  const followHash = () => {
    const row = /^#r(\d+)$/.exec(location.hash);
    if (row) goTo(Number(row[1]));
  };
  addEventListener("hashchange", followHash);
  let match = -1;
  for (const [id, step] of [["before", -1], ["after", 1]]) {
    byId(id)?.addEventListener("click", () => {
      match = match < 0 && step < 0 ? matchRows.length - 1 : (match + step + matchRows.length) % matchRows.length;
      goTo(matchRows[match]);
    });
  }
  byId("before")?.parentElement.removeAttribute("hidden");
  byId("hint").hidden = false;
  prepare();
  followHash();
  document.documentElement.dataset.ready = Math.round(performance.now());
})();
