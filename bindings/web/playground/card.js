// Details of the token under the pointer or the focus, and the keys that move between tokens.

import { byId, make } from "./dom.js";

/** Makes the tokens of `output` reachable; `describe` returns head, facts and spoken text of one. */
export const bindCard = (output, describe) => {
  const card = byId("card"), live = byId("live");
  let current = null, isPinned = false;

  const show = (token) => {
    const details = describe(token);
    if (!details) return "";
    const list = make("dl");
    for (const [name, value] of details.facts) list.append(make("dt", {}, name), make("dd", {}, ...[value].flat()));
    card.replaceChildren(make("p", { class: "head" }, details.head), list);
    card.hidden = false;
    card.style.left = "0";
    const box = token.getClientRects()[0] ?? token.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = box.left + box.width / 2 - card.offsetWidth / 2;
    const above = box.top - card.offsetHeight - 6;
    card.style.left = `${Math.min(Math.max(8, left), Math.max(8, room - card.offsetWidth - 8)) + scrollX}px`;
    card.style.top = `${(above > 0 ? above : box.bottom + 6) + scrollY}px`;
    current?.classList.remove("on");
    current = token;
    token.classList.add("on");
    return details.spoken;
  };
  const hide = () => {
    card.hidden = true;
    current?.classList.remove("on");
    current = null;
    isPinned = false;
  };
  const tokenAt = (target) => (target instanceof Element ? output.contains(target) && target.closest("[data-i]") : null);
  const focus = (token) => {
    output.querySelector('[data-i][tabindex="0"]')?.setAttribute("tabindex", "-1");
    token.tabIndex = 0;
    token.setAttribute("aria-describedby", "card");
    token.focus();
  };

  document.addEventListener("pointerover", (event) => {
    if (isPinned || event.pointerType === "touch") return;
    const token = tokenAt(event.target);
    if (token) show(token);
    else if (!card.contains(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const token = tokenAt(event.target);
    if (token) {
      focus(token);
      isPinned = true;
    } else if (!card.contains(event.target)) hide();
  });
  output.addEventListener("focusin", (event) => {
    const token = tokenAt(event.target);
    if (token) live.textContent = show(token);
  });
  output.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hide();
    const token = tokenAt(event.target);
    if (!token || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = [...output.querySelectorAll("[data-i]")];
    const at = all.indexOf(token);
    // Right to left: the next token is on the left.
    const to = { ArrowLeft: at + 1, ArrowRight: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (all[to]) focus(all[to]);
  });
  return {
    hide,
    /** Puts the first token into the order of Tab, after the output has changed. */
    prepare: () => {
      hide();
      output.querySelector("[data-i]")?.setAttribute("tabindex", "0");
    },
  };
};
