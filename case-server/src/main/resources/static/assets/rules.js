// A year by keyboard: one stop for all of its dates, arrows between them. Without it, each is a link of its own.
(function () {
  "use strict";
  const year = document.querySelector("[data-year]");
  if (!year) return;
  const days = Array.from(year.querySelectorAll("[data-day]"));
  if (!days.length) return;
  const first = year.querySelector(".is-chosen") || year.querySelector(".is-today") || days[0];
  days.forEach((day) => { day.tabIndex = day === first ? 0 : -1; });

  function go(from, to) {
    if (!to) return;
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  }

  year.addEventListener("keydown", (event) => {
    const day = event.target.closest("[data-day]");
    if (!day || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = days.indexOf(day);
    const last = days.length - 1;
    const month = () => {
      const wanted = new Date(day.dataset.day + "T00:00:00Z");
      wanted.setUTCMonth(wanted.getUTCMonth() + (event.key === "PageUp" ? -1 : 1));
      return days[days.findIndex((each) => each.dataset.day === wanted.toISOString().slice(0, 10))];
    };
    const to = {
      ArrowLeft: () => days[at - 1],
      ArrowRight: () => days[at + 1],
      ArrowUp: () => days[at - 7],
      ArrowDown: () => days[at + 7],
      Home: () => days[0],
      End: () => days[last],
      PageUp: month,
      PageDown: month,
    }[event.key];
    if (!to) return;
    event.preventDefault();
    go(day, to());
  });
})();
