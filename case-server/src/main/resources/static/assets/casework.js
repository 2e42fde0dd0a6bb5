// The case page: what is left of a clock counts down, a document goes up. The answer's desk: its own words.
(function () {
  "use strict";

  // The server gave the stretches of work that are still to come; nothing but subtraction happens here.
  const clocks = [...document.querySelectorAll("[data-countdown]")].map((element) => ({
    element,
    ahead: Number(element.dataset.now) - Date.now(),
    stretches: element.dataset.countdown.split(" ").filter(Boolean).map((each) => each.split("-").map(Number)),
    say: element.dataset.say,
  }));
  function tick() {
    clocks.forEach(({ element, ahead, stretches, say }) => {
      const now = (Date.now() + ahead) / 1000;
      const left = stretches.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(from, now)), 0);
      const seconds = Math.floor(left);
      const two = (number) => String(number).padStart(2, "0");
      element.textContent = say
        .replace("{h}", String(Math.floor(seconds / 3600)))
        .replace("{m}", two(Math.floor(seconds / 60) % 60))
        .replace("{s}", two(seconds % 60));
      element.classList.toggle("is-over", left <= 0);
      element.classList.toggle("is-resting", !stretches.some(([from, to]) => from <= now && now < to));
    });
  }
  if (clocks.length > 0) {
    tick();
    setInterval(() => document.hidden || tick(), 1000);
  }

  // A document goes up as it is; the server says what it thinks of it.
  document.querySelectorAll("[data-upload]").forEach((area) => {
    const field = area.querySelector("input[type=file]");
    const bar = area.querySelector("progress");
    const said = area.querySelector(".upload-said");
    area.hidden = false;
    field.addEventListener("change", () => {
      const file = field.files[0];
      if (!file) return;
      const request = new XMLHttpRequest();
      const csrf = document.querySelector("meta[name=csrf]");
      request.open("PUT", area.dataset.to + "?fileName=" + encodeURIComponent(file.name));
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("Accept-Language", document.documentElement.lang);
      if (csrf) request.setRequestHeader(csrf.dataset.header, csrf.content);
      bar.hidden = false;
      said.textContent = "";
      request.upload.addEventListener("progress", (event) => (bar.value = event.loaded / event.total));
      request.addEventListener("loadend", () => {
        bar.hidden = true;
        if (request.status >= 200 && request.status < 300) {
          said.textContent = area.dataset.done;
          location.reload();
          return;
        }
        let problem = {};
        try {
          problem = JSON.parse(request.responseText);
        } catch {
          // no problem of ours: the words of the page do
        }
        said.textContent = problem.detail || area.dataset.failed;
        field.value = "";
      });
      request.send(file);
    });
  });

  // The template's words become one's own to change, and back.
  function furnish() {
    const edit = document.querySelector("[data-edit-template]");
    const back = document.querySelector("[data-as-published]");
    const own = document.querySelector("[data-own-text]");
    if (!edit || !own) return;
    edit.hidden = own.value.trim() !== "";
    back.hidden = !edit.hidden;
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-edit-template], [data-as-published]");
    if (!button) return;
    const own = document.querySelector("[data-own-text]");
    const published = document.querySelector("[data-published]");
    own.value = button.matches("[data-edit-template]") && published ? published.content.textContent : "";
    own.dispatchEvent(new Event("input", { bubbles: true }));
    own.focus();
    furnish();
  });
  document.addEventListener("input", (event) => event.target.matches("[data-own-text]") && furnish());
  document.addEventListener("htmx:afterSettle", furnish);
  furnish();
})();
