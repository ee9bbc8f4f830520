// Small comforts; every page works without them.
(() => {
  "use strict";

  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  // Side navigation: the longest link that covers this page is the current one.
  const path = window.location.pathname;
  const current = [...document.querySelectorAll(".lateral a")]
    .filter((a) => path === a.pathname || path.startsWith(a.pathname + "/"))
    .sort((a, b) => b.pathname.length - a.pathname.length)[0];
  current?.setAttribute("aria-current", "page");

  // Menus close on Escape and on a click elsewhere.
  const openMenus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("click", (event) => {
    openMenus().forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    openMenus().forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  // One submission per click: a second one within the same page is ignored.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.envoye) {
      event.preventDefault();
      return;
    }
    form.dataset.envoye = "oui";
    form.setAttribute("aria-busy", "true");
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-envoye]").forEach((form) => {
      delete form.dataset.envoye;
      form.removeAttribute("aria-busy");
    });
  });

  // htmx carries the request token; its failures are told, never hidden.
  document.addEventListener("htmx:configRequest", (event) => {
    const header = meta("csrf-header");
    if (header) event.detail.headers[header] = meta("csrf-token");
  });
  const tell = (message) => {
    const place = document.getElementById("message-general");
    if (place) place.textContent = message;
  };
  document.addEventListener("htmx:responseError", () =>
    tell("L’action n’a pas abouti. Rien n’a été modifié ; rechargez la page puis recommencez."));
  document.addEventListener("htmx:sendError", () =>
    tell("Le service ne répond pas. Vérifiez votre connexion puis recommencez."));
  document.addEventListener("htmx:beforeRequest", () => tell(""));

  // The summary of errors is read first.
  document.querySelector(".resume-erreurs")?.focus();
})();
