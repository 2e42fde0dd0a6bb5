// What is live in the browser: streams of events, what they change, and the sign that says whether they do.
// A page has one stream at most; a hidden tab lets go of it and catches up when it is seen again.
(function () {
  "use strict";

  const QUIET = 17000; // the server says something every five seconds
  const wall = document.querySelector("[data-live-wall]");
  const regions = document.querySelector("[data-live-region]");
  const badge = document.querySelector("[data-badge]");
  if (!wall && !regions && !badge) return;

  const sign = document.querySelector("[data-live-sign]");
  const at = sign && sign.querySelector("[data-live-at]");
  if (sign) sign.hidden = false;

  let source = null, last = "", heard = Date.now(), again = 0, waiting = 2000;

  function show(state) {
    if (sign && sign.dataset.liveSign !== state) sign.dataset.liveSign = state;
    if (wall) wall.classList.toggle("is-stale", state === "stale");
  }

  function hear(event) {
    heard = Date.now();
    waiting = 2000;
    if (event.lastEventId) last = event.lastEventId;
    show("live");
  }

  function open() {
    close();
    const url = wall ? wall.dataset.liveWall : "/console/live/changes";
    source = new EventSource(last ? url + "?last=" + encodeURIComponent(last) : url);
    source.addEventListener("pulse", (event) => {
      hear(event);
      if (at && event.data) at.textContent = event.data;
    });
    source.addEventListener("wall", (event) => {
      hear(event);
      wall.innerHTML = event.data;
    });
    source.addEventListener("changed", (event) => {
      hear(event);
      document.dispatchEvent(new CustomEvent("pirveli:changed", { detail: JSON.parse(event.data) }));
    });
    source.addEventListener("badge", (event) => {
      hear(event);
      const count = JSON.parse(event.data).escalations;
      if (badge) {
        badge.textContent = count > 99 ? "99+" : count;
        badge.hidden = count === 0;
      }
    });
    source.addEventListener("end", () => location.reload());
    source.onerror = () => {
      if (sign && sign.dataset.liveSign !== "stale") show("reconnecting");
      if (source && source.readyState === EventSource.CLOSED) {
        clearTimeout(again);
        again = setTimeout(open, waiting);
        waiting = Math.min(waiting * 2, 30000);
      }
    };
  }

  function close() {
    clearTimeout(again);
    if (source) source.close();
    source = null;
  }

  setInterval(() => {
    if (!document.hidden && Date.now() - heard > QUIET) show("stale");
  }, 1000);

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      close();
    } else {
      heard = Date.now();
      show("reconnecting");
      if (regions) document.dispatchEvent(new CustomEvent("pirveli:changed", { detail: { cases: null } }));
      open();
    }
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  if (!document.hidden) open();
})();

// Parts of a page that are asked for again when something changed. Whoever types in one is not disturbed.
(function () {
  "use strict";

  const regions = [...document.querySelectorAll("[data-live-region]")];
  if (!regions.length) return;
  const news = document.querySelector("[data-live-news]");
  const SOON = 1000, OFTEN = 3000; // whoever has asked three times in ten seconds waits longer
  let asking = false, asked = [], due = 0;

  const busy = () => regions.some((region) =>
    region.querySelector("details[open] form, dialog[open]") ||
    (region.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")));

  async function refresh() {
    due = 0;
    if (busy()) {
      if (news) news.hidden = false;
      return;
    }
    if (asking) return schedule();
    asking = true;
    asked = [...asked.slice(-2), Date.now()];
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.redirected) return location.reload();
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (busy()) {
        if (news) news.hidden = false;
        return;
      }
      regions.forEach((region) => replace(region, page.getElementById(region.id)));
      if (news) news.hidden = true;
    } catch { /* the stream tells again */ } finally {
      asking = false;
    }
  }

  function replace(region, fresh) {
    if (!fresh || fresh.innerHTML === region.innerHTML) return;
    const focused = region.contains(document.activeElement) ? document.activeElement.id : "";
    const scrolled = [...region.querySelectorAll(".table-wrap")].map((wrap) => wrap.scrollLeft);
    const seen = new Set([...region.querySelectorAll("[data-row]")].map((row) => row.dataset.row));
    const chosen = region.querySelector(".is-selected[data-row]")?.dataset.row;
    region.innerHTML = fresh.innerHTML;
    region.querySelectorAll(".table-wrap").forEach((wrap, i) => { wrap.scrollLeft = scrolled[i] || 0; });
    region.querySelectorAll("[data-row]").forEach((row) => {
      if (!seen.has(row.dataset.row)) row.classList.add("is-new");
      if (row.dataset.row === chosen) row.classList.add("is-selected");
    });
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent("pirveli:shown"));
  }

  function schedule() {
    if (due) return;
    const now = Date.now();
    const between = asked.length === 3 && now - asked[0] < 10000 ? OFTEN : SOON;
    due = setTimeout(refresh, Math.max(0, (asked.at(-1) || 0) + between - now));
  }

  document.addEventListener("pirveli:changed", schedule);
  if (news) news.addEventListener("click", () => {
    document.querySelectorAll("details[open]").forEach((one) => { one.open = false; });
    if (document.activeElement) document.activeElement.blur();
    schedule();
  });
  // time passes too
  setInterval(() => { if (!document.hidden) schedule(); }, 60000);
})();

// The wall alone on the screen.
(function () {
  "use strict";
  const button = document.querySelector("[data-full-screen]");
  const wall = document.querySelector("[data-wall]");
  if (!button || !wall || !document.fullscreenEnabled) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else wall.requestFullscreen();
  });
})();
