// Pages of whoever checks. The past of a case: the slider and what is shown of it keep together, whichever of them was moved.
(function () {
  "use strict";

  // an export is of a case or of a period, and shows the fields of that alone
  const form = document.querySelector("[data-export-form]");
  function choose() {
    const of = form.querySelector("[name=of]:checked").value;
    form.querySelectorAll("[data-of]").forEach((each) => { each.hidden = each.dataset.of !== of; });
  }
  if (form) {
    form.addEventListener("change", choose);
    choose();
  }

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
