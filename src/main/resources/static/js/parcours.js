// Small comforts; every page works without them.
(() => {
  "use strict";

  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  // Menus close on Escape and on a click elsewhere.
  const openMenus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("click", (event) => {
    openMenus().forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  // Nobody tabs behind an open menu: it folds when the focus leaves it.
  document.addEventListener("focusin", (event) => {
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
  const REFUS = {
    409: "Quelqu’un a agi avant vous : copiez ce que vous avez écrit, puis rechargez la page.",
    413: "L’envoi est trop volumineux : la taille permise est écrite à côté du fichier. Rien n’a été enregistré.",
  };
  document.addEventListener("htmx:responseError", (event) =>
    tell(
      REFUS[event.detail.xhr.status] ??
        "L’action n’a pas abouti. Rien n’a été modifié ; rechargez la page puis recommencez.",
    ));
  document.addEventListener("htmx:sendError", () =>
    tell("Le service ne répond pas. Vérifiez votre connexion puis recommencez."));
  document.addEventListener("htmx:beforeRequest", () => tell(""));

  // What is typed while a part of the form is on its way is not lost when that part arrives.
  const typedText = 'textarea, input[type="text"], input:not([type])';
  let typedMeanwhile = [];
  document.addEventListener("htmx:beforeSwap", (event) => {
    typedMeanwhile = [...event.detail.target.querySelectorAll(typedText)]
      .filter((champ) => champ.name && champ.value !== champ.defaultValue)
      .map((champ) => [champ.name, champ.value, champ === document.activeElement]);
  });
  document.addEventListener("htmx:afterSwap", () => {
    typedMeanwhile.forEach(([nom, valeur, actif]) => {
      const champ = document.querySelector(`#formulaire [name="${CSS.escape(nom)}"]`);
      if (!champ?.matches(typedText) || champ.value === valeur) return;
      champ.value = valeur;
      if (actif) champ.focus();
    });
    typedMeanwhile = [];
  });

  // A part that arrives may push what has the focus out of sight: whoever works by keyboard sees it.
  document.addEventListener("htmx:afterSettle", () => {
    const actif = document.activeElement;
    if (!actif || actif === document.body) return;
    const place = actif.getBoundingClientRect();
    if (place.bottom <= 0 || place.top >= window.innerHeight) actif.scrollIntoView({ block: "center" });
  });

  // What was typed outlives a session that expires: kept in this tab when a form is sent, given back
  // once, to the same person, on the same page. Never the NIR, never longer than a quarter of an hour.
  const CLE = "saisie";
  const GARDE_MS = 15 * 60 * 1000;
  const personne = meta("personne");
  const page = window.location.pathname + window.location.search;
  const forget = () => sessionStorage.removeItem(CLE);
  const keep = (form) => {
    if (!personne) return;
    if (form.action.endsWith("/deconnexion")) return forget();
    const champs = [...new FormData(form)].filter(
      ([nom, valeur]) =>
        typeof valeur === "string" && (!nom.startsWith("_") || nom.startsWith("_memoire.")) && !/nir/i.test(nom));
    sessionStorage.setItem(CLE, JSON.stringify({ personne, page, champs, le: Date.now() }));
  };
  document.addEventListener("submit", (event) => {
    if (event.target.method === "post") keep(event.target);
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.detail.elt.closest("form");
    if (form) keep(form);
  });
  document.addEventListener("htmx:afterOnLoad", (event) => {
    if (event.detail.xhr.status < 400 && !document.querySelector("form[data-envoye]")) forget();
  });

  // A draft kept now and then is kept at once when one leaves, or acts beside the form.
  const reponse = document.getElementById("reponse");
  const brouillon = document.getElementById("brouillon");
  if (reponse && brouillon) {
    let enAttente = false;
    ["input", "change"].forEach((nom) => reponse.addEventListener(nom, () => (enAttente = true)));
    brouillon.addEventListener("htmx:beforeRequest", () => (enAttente = false));
    const keepNow = () => {
      if (!enAttente) return;
      enAttente = false;
      const champs = new URLSearchParams([...new FormData(reponse)].filter(([, valeur]) => typeof valeur === "string"));
      fetch(brouillon.getAttribute("hx-post"), {
        method: "POST",
        keepalive: true,
        headers: { "HX-Request": "true", [meta("csrf-header")]: meta("csrf-token") },
        body: champs,
      }).catch(() => {});
    };
    document.addEventListener("submit", (event) => {
      if (event.target === reponse) enAttente = false;
      else keepNow();
    });
    window.addEventListener("pagehide", keepNow);
  }

  const fill = (form, champs) => {
    for (const controle of form.elements) {
      if (!controle.name || controle.type === "hidden") continue;
      const valeurs = champs.filter(([nom]) => nom === controle.name).map(([, valeur]) => valeur);
      if (valeurs.length === 0) continue;
      if (controle.type === "radio" || controle.type === "checkbox") controle.checked = valeurs.includes(controle.value);
      else controle.value = valeurs[0];
    }
  };
  const hidden = (form, nom, valeur) => {
    const champ = document.createElement("input");
    champ.type = "hidden";
    champ.name = nom;
    champ.value = valeur;
    form.append(champ);
  };
  // A form whose questions depend on answers is asked of the server again with these answers: nothing is written.
  const askAgain = (form, champs) => {
    const encore = document.createElement("form");
    encore.method = "post";
    encore.action = page;
    for (const champ of form.querySelectorAll('input[type="hidden"]')) hidden(encore, champ.name, champ.value);
    champs.forEach(([nom, valeur]) => hidden(encore, nom, valeur));
    hidden(encore, "_refresh", "1");
    document.body.append(encore);
    encore.submit();
  };
  const RENDUE = "saisie-rendue";
  if (sessionStorage.getItem(RENDUE)) {
    sessionStorage.removeItem(RENDUE);
    tell("Votre session avait expiré : votre saisie a été remise. Vérifiez-la, puis validez.");
  }
  const gardee = JSON.parse(sessionStorage.getItem(CLE) ?? "null");
  if (gardee && Date.now() - gardee.le > GARDE_MS) forget();
  else if (gardee && !personne) {
    sessionStorage.setItem(CLE, JSON.stringify({ ...gardee, expiree: true }));
    const mention = document.getElementById("saisie-gardee");
    if (mention) mention.hidden = false;
    setTimeout(forget, GARDE_MS);
  } else if (gardee) {
    forget();
    const form = [...document.querySelectorAll('main form[method="post"]')].find((f) =>
      gardee.champs.some(([nom]) => f.elements[nom]));
    if (gardee.expiree && gardee.personne === personne && gardee.page === page && form) {
      if (form.querySelector("[hx-vals*=_refresh]")) {
        sessionStorage.setItem(RENDUE, "oui");
        askAgain(form, gardee.champs);
      } else {
        fill(form, gardee.champs);
        tell("Votre session avait expiré : votre saisie a été remise. Vérifiez-la, puis validez.");
      }
    }
  }

  // The summary of errors is read first.
  document.querySelector(".resume-erreurs")?.focus();
})();
