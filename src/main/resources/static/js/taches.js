// The work list by keyboard: what the mouse does, done by clicking the same controls.
(() => {
  "use strict";

  const table = document.getElementById("taches");
  const aide = document.getElementById("raccourcis");
  if (aide) aide.hidden = false;
  const rows = table ? [...table.tBodies[0].rows] : [];
  // Keys of one letter can be turned off: speech typed by mistake must take nobody's task.
  const actifs = document.getElementById("raccourcis-actifs");
  try {
    if (actifs) actifs.checked = localStorage.getItem("taches.raccourcis") !== "non";
  } catch {
    // Without storage they are on each time.
  }
  actifs?.addEventListener("change", () => {
    try {
      localStorage.setItem("taches.raccourcis", actifs.checked ? "oui" : "non");
    } catch {
      // They stay so on this page.
    }
  });
  const place = "taches.ligne";
  let at = -1;

  const open = (row) => row.querySelector("a[href*='/taches/']");
  const go = (index) => {
    if (rows.length === 0) return;
    rows[at]?.classList.remove("courante");
    at = Math.max(0, Math.min(index, rows.length - 1));
    rows[at].classList.add("courante");
    open(rows[at]).focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: "nearest" });
  };

  // How many are ticked, and all of them at once.
  const boxes = rows.map((row) => row.querySelector("input[name=selection]"));
  const lot = document.getElementById("lot");
  const compte = document.getElementById("lot-compte");
  const tout = document.querySelector("#tout-cocher input");
  const count = () => {
    const n = boxes.filter((box) => box.checked).length;
    if (compte) compte.textContent = n === 0 ? "" : n === 1 ? "1 tâche cochée" : `${n} tâches cochées`;
    if (!tout) return;
    tout.checked = n > 0 && n === boxes.length;
    tout.indeterminate = n > 0 && n < boxes.length;
  };
  boxes.forEach((box) => box.addEventListener("change", count));
  if (tout) {
    tout.closest("label").hidden = false;
    tout.addEventListener("change", () => {
      boxes.forEach((box) => (box.checked = tout.checked));
      count();
    });
  }
  // What the browser ticks again when one comes back counts too.
  window.addEventListener("pageshow", count);
  count();

  // A task taken reloads the page: the cursor comes back to its row.
  lot?.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "prendre") return;
    try {
      sessionStorage.setItem(place, event.submitter.closest("tr").id);
    } catch {
      // The cursor will begin at the top.
    }
  });
  try {
    const before = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    const back = rows.findIndex((row) => row.id === before);
    if (back >= 0) go(back);
    else document.getElementById("resultats")?.focus();
  } catch {
    // Without storage the cursor begins at the top.
  }

  // Asks now and then whether the list changed, while somebody is there: a session left alone ends.
  const veille = document.getElementById("changements");
  const MINUTE = 60 * 1000;
  let lastSeen = Date.now();
  ["pointerdown", "keydown", "scroll"].forEach((name) =>
    document.addEventListener(name, () => (lastSeen = Date.now()), { passive: true }));
  const ask = () => {
    if (document.hidden || Date.now() - lastSeen > 10 * MINUTE) return;
    veille.dispatchEvent(new Event("veille"));
  };
  if (veille) {
    setInterval(ask, MINUTE);
    document.addEventListener("visibilitychange", ask);
    // A list that cannot be asked about stays as it is: nothing was being done.
    veille.addEventListener("htmx:responseError", (event) => event.stopPropagation());
    veille.addEventListener("htmx:sendError", (event) => event.stopPropagation());
  }

  const typing = (target) =>
    target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox]):not([type=radio])");

  document.addEventListener("focusin", (event) => {
    const index = rows.findIndex((row) => row.contains(event.target));
    if (index < 0 || index === at) return;
    rows[at]?.classList.remove("courante");
    at = index;
    rows[at].classList.add("courante");
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target) || !actifs?.checked) return;
    const row = rows[at];
    switch (event.key) {
      case "j":
        go(at + 1);
        break;
      case "k":
        go(at < 0 ? 0 : at - 1);
        break;
      case "Enter":
        // A link or a button that has the focus keeps its own Enter.
        if (!row || event.target.closest("a, button, summary")) return;
        open(row).click();
        break;
      case "x":
        if (!row) return;
        row.querySelector("input[name=selection]").click();
        break;
      case "a": {
        const take = row?.querySelector("button[name=prendre]");
        if (!take) return;
        take.click();
        break;
      }
      case "Escape":
        if (!lot?.contains(event.target)) return;
        go(Math.max(0, at));
        break;
      case "t":
        tout?.click();
        break;
      case "b":
        lot?.querySelector("button").focus();
        break;
      case "/":
        document.getElementById("recherche")?.focus();
        break;
      case "?":
        if (!aide) return;
        aide.open = !aide.open;
        if (aide.open) aide.scrollIntoView({ block: "nearest" });
        break;
      default:
        return;
    }
    event.preventDefault();
  });
})();
