// The operator's desk: what runs, rings and is kept while the page is open.
//   data-ms, data-running   a stop watch, from what it showed when the page was read
//   data-left               working time that remains; runs down in the hours of data-hours only
//   data-live (with an id)  a part that is read anew when something has changed, unless it is being used
//   data-soft               a form whose answer replaces those parts, so that nothing begun is lost
(function () {
  "use strict";
  const live = document.getElementById("desk-live");
  if (!live) return;
  const say = live.dataset;
  let ahead = Number(say.now) - Date.now();
  const now = () => Date.now() + ahead;
  // on a day on which nobody works there are none, and no attribute
  const hours = (say.hours ?? "").split(" ").filter(Boolean).map((each) => each.split("-").map(Number));

  /* Watches. Each counts from when its part was read. */
  function watch(root, at) {
    root.querySelectorAll("[data-ms], [data-left]").forEach((each) => (each.dataset.at = at));
  }

  function stopWatch(millis) {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const pad = (number) => String(number).padStart(2, "0");
    const minutes = Math.floor(seconds / 60);
    return minutes >= 60
      ? Math.floor(minutes / 60) + ":" + pad(minutes % 60) + ":" + pad(seconds % 60)
      : minutes + ":" + pad(seconds % 60);
  }

  const worked = (from, to) =>
    hours.reduce((sum, [opens, closes]) => sum + Math.max(0, Math.min(to, closes) - Math.max(from, opens)), 0);

  function workingTime(millis) {
    const minutes = Math.max(0, Math.floor(millis / 60000));
    return minutes >= 60
      ? say.hm.replace("%h", Math.floor(minutes / 60)).replace("%m", minutes % 60)
      : say.m.replace("%m", minutes);
  }

  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function tick() {
    const moment = now();
    document.querySelectorAll("[data-running=true]").forEach((each) => {
      const millis = Number(each.dataset.ms) + Math.max(0, moment - Number(each.dataset.at));
      if (each.tagName === "PROGRESS") {
        each.value = millis;
        each.classList.toggle("is-over", millis > each.max);
      } else write(each, stopWatch(millis));
    });
    document.querySelectorAll("[data-left]").forEach((each) => {
      write(each, workingTime(Number(each.dataset.left) - worked(Number(each.dataset.at), moment)));
    });
  }

  /* What is going on is asked for while somebody looks. */
  const csrf = document.querySelector("meta[name=csrf]");
  const headers = () => (csrf ? { [csrf.dataset.header]: csrf.content } : {});
  const quiet = () => ({ "X-Live": "yes" });
  const head = () => document.getElementById("call-head");
  const open = head()?.dataset.call;
  const strip = () => document.getElementById("strip");
  let asking = false;
  let turn = 0;

  function trouble(text) {
    let alert = document.getElementById("desk-trouble");
    if (!text) {
      alert?.remove();
      return;
    }
    if (!alert) {
      alert = document.createElement("div");
      alert.id = "desk-trouble";
      alert.className = "alert alert-warning";
      alert.setAttribute("role", "alert");
      strip().before(alert);
    }
    write(alert, text);
  }

  const signedOut = (response) =>
    response.status === 401 || (response.redirected && /^\/(login|console\/ended)$/.test(new URL(response.url).pathname));

  async function ask() {
    if (asking || document.hidden) return;
    asking = true;
    const asked = turn;
    try {
      const query = new URLSearchParams({ seen: strip().dataset.tag });
      if (open) query.set("open", open);
      const response = await fetch("/console/desk/strip?" + query, { headers: quiet() });
      if (signedOut(response)) return trouble(say.gone);
      if (!response.ok) return trouble(say.lost);
      trouble(null);
      if (response.status === 200 && asked === turn) place(parsed(await response.text()).getElementById("strip"));
    } catch {
      trouble(say.lost);
    } finally {
      asking = false;
    }
  }

  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

  function place(fresh) {
    const old = strip();
    if (!fresh) return;
    const focused = old.contains(document.activeElement) ? document.activeElement.closest("a, button") : null;
    const again = focused && (focused.getAttribute("href") || focused.form?.getAttribute("action"));
    const more = Number(fresh.dataset.ringing) > Number(old.dataset.ringing);
    const at = Number(fresh.dataset.now);
    if (at > 0) ahead = at - Date.now();
    old.replaceWith(fresh);
    watch(fresh, at);
    if (again) {
      const same = [...fresh.querySelectorAll("a, button")].find(
        (each) => each.getAttribute("href") === again || each.form?.getAttribute("action") === again);
      same?.focus();
    }
    if (more) write(document.querySelector("[data-announce]"), say.rings);
    tick();
    const version = fresh.querySelector('[data-call-id="' + open + '"]')?.dataset.callVersion;
    if (open && version !== head().dataset.version && head().dataset.mine === "true") read();
  }

  /* The parts of this page that may have changed elsewhere. */
  async function read() {
    const response = await fetch(location.href, { headers: quiet() });
    if (response.ok && !signedOut(response)) replace(parsed(await response.text()), false);
  }

  function replace(page, all, but) {
    const at = Number(page.getElementById("desk-live")?.dataset.now);
    page.querySelectorAll("[data-live][id]").forEach((fresh) => {
      const old = document.getElementById(fresh.id);
      if (!old || old === but || (!all && isUsed(old))) return;
      const spot = reachable(old).indexOf(document.activeElement);
      old.replaceWith(fresh);
      watch(fresh, at);
      if (spot >= 0) reachable(fresh)[spot]?.focus();
    });
    if (all && page.getElementById("strip")) place(page.getElementById("strip"));
    tick();
  }

  const reachable = (part) => [...part.querySelectorAll("a[href], button, summary, input, textarea, select")];
  const isUsed = (part) =>
    part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.submitter?.getAttribute("aria-disabled") === "true") {
      event.preventDefault();
      delete form.dataset.sent;
      return;
    }
    if (event.defaultPrevented) return;
    keep(true);
    if (!form.matches("[data-soft]")) return;
    event.preventDefault();
    const place = focusPlace(form);
    try {
      const body = new URLSearchParams(new FormData(form, event.submitter));
      const response = await fetch(form.action, { method: "POST", body });
      if (signedOut(response)) return trouble(say.gone);
      if (new URL(response.url).pathname !== location.pathname) return location.assign(response.url);
      const page = parsed(await response.text());
      const notice = page.querySelector("[data-notice]");
      turn++;
      const refused = page.querySelector("#call-refusal [role=alert]");
      replace(page, true, refused ? form.closest("[data-live][id]") : null);
      if (notice) document.getElementById("call-notice").replaceChildren(notice);
      (document.querySelector("#call-refusal [data-focus-first]") || place())?.focus();
    } catch {
      trouble(say.lost);
    } finally {
      delete form.dataset.sent;
    }
  });

  /* Where the keyboard was is where it goes on: the same button, or the next one in the same list. */
  function focusPlace(form) {
    const part = form.closest("[data-live][id]");
    if (!part) return () => null;
    const action = form.getAttribute("action");
    const index = [...part.querySelectorAll("form[data-soft]")].indexOf(form);
    return () => {
      const fresh = document.getElementById(part.id);
      const forms = [...fresh.querySelectorAll("form[data-soft]")];
      const next = forms.find((each) => each.getAttribute("action") === action) || forms[Math.min(index, forms.length - 1)];
      return next?.querySelector("button:not([aria-disabled])") || next?.querySelector("button");
    };
  }

  /* What is begun is kept on the server. */
  const note = document.querySelector("[data-draft]");
  const state = document.querySelector("[data-draft-state]");
  let kept = note?.value;
  let later;

  async function keep(leaving) {
    clearTimeout(later);
    if (!note || note.value === kept) return;
    const text = note.value;
    try {
      const response = await fetch(note.dataset.draft, {
        method: "POST", headers: headers(), body: new URLSearchParams({ text }), keepalive: Boolean(leaving) });
      if (!response.ok || signedOut(response)) throw new Error();
      kept = text;
      write(state, say.kept);
    } catch {
      if (!leaving) write(state, say.notKept);
    }
  }

  note?.addEventListener("input", () => {
    write(state, "");
    clearTimeout(later);
    later = setTimeout(keep, 800);
    fillFrom(note.value);
  });
  addEventListener("pagehide", () => keep(true));

  /* A form that nobody has touched yet follows the note. */
  document.querySelectorAll("[data-from-note]").forEach((field) => {
    field.addEventListener("input", () => delete field.dataset.fromNote);
  });
  function fillFrom(text) {
    document.querySelectorAll("[data-from-note]").forEach((field) => {
      const said = text.trim();
      field.value = field.dataset.fromNote === "first" ? said.split("\n")[0].slice(0, 120) : said;
    });
  }

  /* The sign that the operator is still there, for as long as the page is. */
  const tell = (call) =>
    fetch("/console/desk/calls/" + call + "/sign", { method: "POST", headers: { ...headers(), ...quiet() } });

  function sign() {
    if (head()?.dataset.mine === "true") {
      tell(open).catch(() => {});
    } else {
      const held = strip().querySelector("[data-call-id]");
      if (held) tell(held.dataset.callId).catch(() => {});
    }
  }

  watch(document, Number(say.now));
  tick();
  setInterval(tick, 250);
  setInterval(ask, 1500);
  setInterval(sign, 60000);
  setInterval(() => document.hidden || open || read(), 30000);
  document.addEventListener("visibilitychange", ask);
})();
