// Single keys, by where they lie and not by what is printed on them, so that they work on a Georgian layout too.
//   data-key="KeyA"   on a button or link: pressed; on a field: focused. The code is KeyboardEvent.code.
//   data-key-name     what the help says about it; otherwise the element's own words
//   data-key-row      j and k go from one to the next; the first link in it is focused, so Enter opens it
//   data-row-key      as data-key, in the row that is marked; what the page itself does by that key goes first
// Nothing happens while somebody types, in a dialog, with Ctrl, Alt or Meta, or where the keys are switched off.
(function () {
  "use strict";
  if (/(^|;\s*)keys=off(;|$)/.test(document.cookie)) return;
  document.documentElement.classList.add("keys-on");

  const shown = (element) => element.checkVisibility();
  const letter = (code) => (code === "Slash" ? "/" : code.replace(/^(Key|Digit)/, ""));
  // What lies folded away, such as what cannot be done now, is unfolded when its key is pressed.
  const find = (code) => {
    const all = [...document.querySelectorAll('[data-key="' + code + '"]')];
    const folded = (element) => element.closest("details:not([open])");
    return all.find(shown) || all.find(folded);
  };
  const isTyping = (target) =>
    target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit])");

  function use(element) {
    const fold = element.closest("details:not([open])");
    if (fold) fold.open = true;
    element.focus();
    if (element.matches("input, textarea, select")) element.select?.();
    else if (!isOff(element)) element.click();
  }

  const rows = () => [...document.querySelectorAll("[data-key-row]")].filter(shown);

  function move(step) {
    const all = rows();
    if (all.length === 0) return false;
    const now = all.findIndex((row) => row.contains(document.activeElement));
    const marked = now < 0 ? all.findIndex((row) => row.classList.contains("is-selected")) : now;
    const next = all[Math.min(Math.max(marked + step, 0), all.length - 1)];
    all.forEach((row) => row.classList.toggle("is-selected", row === next));
    const target = next.matches("a, button") ? next : next.querySelector("a[href], button");
    if (target) target.focus();
    else {
      next.tabIndex = -1;
      next.focus();
    }
    next.scrollIntoView({ block: "nearest" });
    return true;
  }

  // The row that j and k have reached, or the focus is in.
  const marked = () => rows().find((row) => row.contains(document.activeElement)) || rows().find((row) => row.classList.contains("is-selected"));
  const inRow = (code) => [...(marked()?.querySelectorAll('[data-row-key="' + code + '"]') ?? [])].find(shown);
  const isOff = (element) => element.getAttribute("aria-disabled") === "true" || element.disabled;

  function help() {
    const dialog = document.getElementById("keys-help");
    if (!dialog) return false;
    const list = dialog.querySelector("[data-keys-here]");
    const seen = new Set();
    list.querySelectorAll("[data-added]").forEach((line) => line.remove());
    document.querySelectorAll("[data-key], [data-key-row] [data-row-key]").forEach((element) => {
      const code = element.dataset.key || element.dataset.rowKey;
      if (seen.has(code) || !shown(element) || isOff(element)) return;
      if (element.dataset.rowKey && document.querySelector('[data-key="' + code + '"]')) return;
      seen.add(code);
      const line = dialog.querySelector("template").content.firstElementChild.cloneNode(true);
      line.dataset.added = "";
      line.querySelector("kbd").textContent = letter(code);
      line.querySelector("span").textContent =
        element.dataset.keyName || element.getAttribute("aria-label") || words(element);
      list.prepend(line);
    });
    dialog.querySelectorAll("[data-keys-of-rows]").forEach((line) => (line.hidden = rows().length === 0));
    dialog.showModal();
    return true;
  }

  function words(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("kbd").forEach((hint) => hint.remove());
    return copy.textContent.trim();
  }

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.repeat && !/^Key[JK]$/.test(event.code)) return;
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    let done = false;
    if (event.code === "Slash" && event.shiftKey || event.key === "?") done = help();
    else if (event.shiftKey) return;
    else if (event.code === "KeyJ") done = move(1);
    else if (event.code === "KeyK") done = move(-1);
    else {
      const element = find(event.code) || inRow(event.code) || (event.code === "Slash" ? document.querySelector("[data-key-search]") : null);
      if (element) {
        use(element);
        done = true;
      }
    }
    if (done) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys-open]")) help();
  });

  document.querySelectorAll("[data-key], [data-row-key]").forEach((element) => {
    element.setAttribute("aria-keyshortcuts", letter(element.dataset.key || element.dataset.rowKey));
  });
})();
