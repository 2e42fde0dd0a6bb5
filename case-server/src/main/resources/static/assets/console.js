// What every page does in the browser. Pages work without it, but for what is live.
(function () {
  "use strict";

  document.addEventListener("htmx:configRequest", (event) => {
    const csrf = document.querySelector("meta[name=csrf]");
    if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-toggle-theme], [data-toggle-side]");
    if (!button) return;
    if (button.matches("[data-toggle-theme]")) {
      const root = document.documentElement;
      const theme = root.dataset.bsTheme === "dark" ? "light" : "dark";
      root.dataset.bsTheme = theme;
      document.cookie = "theme=" + theme + "; path=/; max-age=31536000; samesite=lax" +
        (location.protocol === "https:" ? "; secure" : "");
    } else {
      const open = document.body.classList.toggle("side-open");
      button.setAttribute("aria-expanded", String(open));
    }
  });

  // A second click on a form that is on its way does nothing.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.method === "post") form.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
  });

  document.querySelector("[data-focus-first]")?.focus();
})();
