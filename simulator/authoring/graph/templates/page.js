"use strict";
(() => {
  const MOST = 40;
  const NEAR = 1400;
  const $ = (id) => document.getElementById(id);
  const stage = $("stage");
  const svg = stage.querySelector("svg");
  const links = [...svg.querySelectorAll("a[data-to]")];
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = whole.slice();
  let chosen = null;

  document.body.classList.add("live");
  $("tools").hidden = false;

  // Moving and zooming are a matter of what part of the drawing is looked at.

  const look = (x, y, width) => {
    const least = whole[2] / 40;
    const wide = Math.min(Math.max(width, least), whole[2] * 1.5);
    view = [x, y, wide, (wide * whole[3]) / whole[2]];
    svg.setAttribute("viewBox", view.map((each) => each.toFixed(1)).join(" "));
  };
  const scale = () => {
    const box = stage.getBoundingClientRect();
    return Math.max(view[2] / box.width, view[3] / box.height);
  };
  const zoom = (factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) => {
    const width = Math.min(Math.max(view[2] * factor, whole[2] / 40), whole[2] * 1.5);
    const by = width / view[2];
    look(x - (x - view[0]) * by, y - (y - view[1]) * by, width);
  };
  const move = (right, down) => look(view[0] + right, view[1] + down, view[2]);
  const all = () => look(whole[0], whole[1], whole[2]);
  const centre = (link) => {
    const box = link.getBBox();
    const at = link.querySelector("g").transform.baseVal.consolidate().matrix;
    const width = Math.min(view[2], NEAR);
    const height = (width * whole[3]) / whole[2];
    const high = Math.min(box.height, height * 0.8);
    look(at.e + box.width / 2 - width / 2, at.f + high / 2 - height / 2, width);
  };

  $("larger").addEventListener("click", () => zoom(1 / 1.3));
  $("smaller").addEventListener("click", () => zoom(1.3));
  $("whole").addEventListener("click", all);
  stage.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const box = stage.getBoundingClientRect();
      const by = scale();
      const x = view[0] + view[2] / 2 + (event.clientX - box.left - box.width / 2) * by;
      const y = view[1] + view[3] / 2 + (event.clientY - box.top - box.height / 2) * by;
      zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, x, y);
    },
    { passive: false },
  );

  let held = null;
  let dragged = false;
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held = [event.clientX, event.clientY];
    dragged = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (!held) return;
    const by = scale();
    const right = (held[0] - event.clientX) * by;
    const down = (held[1] - event.clientY) * by;
    if (!dragged && Math.hypot(right, down) < 4 * by) return;
    dragged = true;
    stage.classList.add("moving");
    held = [event.clientX, event.clientY];
    move(right, down);
  });
  window.addEventListener("pointerup", () => {
    held = null;
    stage.classList.remove("moving");
  });
  stage.addEventListener("dragstart", (event) => event.preventDefault());

  const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      close();
      return;
    }
    const inside = stage.contains(document.activeElement) || document.activeElement === document.body;
    if (event.key === "/" && document.activeElement !== $("search")) {
      event.preventDefault();
      $("search").focus();
    } else if (inside && window.scrollY < stage.offsetHeight / 2) {
      if (steps[event.key]) {
        event.preventDefault();
        move((steps[event.key][0] * view[2]) / 10, (steps[event.key][1] * view[2]) / 10);
      } else if (event.key === "+" || event.key === "=") zoom(1 / 1.3);
      else if (event.key === "-") zoom(1.3);
      else if (event.key === "0") all();
    }
  });

  // What a card says is copied from the text below, and stays words.

  const show = (anchor, within) => {
    const source = document.getElementById(anchor);
    if (!source) return;
    const copy = source.cloneNode(true);
    copy.removeAttribute("id");
    copy.querySelectorAll("[id]").forEach((each) => each.removeAttribute("id"));
    $("shown").replaceChildren(copy);
    $("beside").hidden = false;
    $("beside").scrollTop = 0;
    if (within >= 0) {
      const part = copy.querySelectorAll("article.card")[within];
      // Not into view: that would move the page as well.
      if (part) $("beside").scrollTop = part.offsetTop - 12;
    }
    links.forEach((link) => link.classList.toggle("chosen", link.dataset.to === anchor));
    chosen = links.find((link) => link.dataset.to === anchor) || null;
    $("beside").focus({ preventScroll: true });
  };
  const close = () => {
    $("beside").hidden = true;
    $("hits").hidden = true;
    links.forEach((link) => link.classList.remove("chosen", "hit"));
    if (chosen) chosen.focus();
    chosen = null;
  };
  $("close").addEventListener("click", close);
  const to = (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    const anchor = link.dataset.to || (link.getAttribute("href") || "").slice(1);
    if (!links.some((each) => each.dataset.to === anchor)) return;
    event.preventDefault();
    if (dragged) return;
    show(anchor, -1);
  };
  stage.addEventListener("click", to);
  $("shown").addEventListener("click", to);
  links.forEach((link) =>
    link.addEventListener("focus", () => {
      if (link.matches(":focus-visible")) centre(link);
    }),
  );

  // Finding: every word of the query, in a scene, one of its options, or a piece of news.

  const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  const entries = [];
  const enter = (sort, anchor, within, element, words) => {
    const heading = element.querySelector("h3, h4, h5, h6");
    entries.push({ sort, anchor, within, title: heading.textContent.trim(), words: plain(words) });
  };
  document.querySelectorAll("main section[id^='scene-']").forEach((scene) => {
    const cards = [...scene.querySelectorAll("article.card")];
    const own = scene.cloneNode(true);
    own.querySelectorAll("article.card").forEach((card) => card.remove());
    enter("Scene", scene.id, -1, scene, own.textContent + " " + scene.id.slice(6));
    cards.forEach((card, number) =>
      enter("In " + scene.querySelector("h3").textContent.trim(), scene.id, number, card, card.textContent),
    );
  });
  document.querySelectorAll("main article[id^='inject-']").forEach((inject) => {
    enter("News", inject.id, -1, inject, inject.textContent + " " + inject.id.slice(7));
  });
  const always = document.getElementById("anytime");
  if (always) {
    always.querySelectorAll("article.card").forEach((card, number) =>
      enter("At any time", "anytime", number, card, card.textContent),
    );
  }
  $("search").addEventListener("input", () => {
    const wanted = plain($("search").value).split(/\s+/).filter(Boolean);
    const hits = wanted.length ? entries.filter((each) => wanted.every((word) => each.words.includes(word))) : [];
    const anchors = new Set(hits.map((hit) => hit.anchor));
    links.forEach((link) => link.classList.toggle("hit", anchors.has(link.dataset.to)));
    $("hits").hidden = !wanted.length;
    const more = hits.length > MOST ? ", the first " + MOST + " shown" : "";
    $("count").textContent = hits.length + " found" + more;
    $("found").replaceChildren(
      ...hits.slice(0, MOST).map((hit) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        const sort = document.createElement("small");
        button.type = "button";
        button.textContent = hit.title;
        sort.textContent = hit.sort;
        button.append(sort);
        button.addEventListener("click", () => {
          const link = links.find((each) => each.dataset.to === hit.anchor);
          if (link) centre(link);
          show(hit.anchor, hit.within);
        });
        item.append(button);
        return item;
      }),
    );
  });
})();
