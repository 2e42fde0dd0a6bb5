// The past of a case: the slider and what is shown of it keep together, whichever of them was moved.
(function () {
  "use strict";

  const slider = document.querySelector("[data-step][type=range]");
  if (!slider) return;
  document.documentElement.classList.add("with-script");

  function follow() {
    const past = document.getElementById("past");
    const to = document.querySelector("#scrub [data-to]");
    if (!past) return;
    if (document.activeElement !== slider || slider.dataset.settled !== "no") slider.value = past.dataset.step;
    slider.setAttribute("aria-valuetext", past.dataset.said);
    to.disabled = !past.dataset.to;
    to.value = past.dataset.to || "";
  }

  // while somebody drags, an answer that is late must not pull the slider back
  slider.addEventListener("input", () => { slider.dataset.settled = "no"; });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.elt.id !== "past") return;
    const past = document.getElementById("past");
    if (slider.value === past.dataset.step) slider.dataset.settled = "yes";
    follow();
  });
  // pages come back from the server, whole
  addEventListener("popstate", () => location.reload());
  follow();
})();
