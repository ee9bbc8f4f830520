// Draws a process and where a case stands on it. The list beside the drawing says the same in words.
(() => {
  "use strict";

  const words = (text) => (text || "").split(" ").filter(Boolean);

  const READABLE = window.innerWidth < 700 ? 0.7 : 0.5;
  const MARGIN = 40;

  // As tall as the drawing needs; on a narrow screen, readable and turned to the current step.
  function fit(place, canvas, current) {
    canvas.zoom("fit-viewport");
    const scale = Math.max(canvas.zoom(), READABLE);
    const height = canvas.viewbox().inner.height * scale + 2 * MARGIN;
    place.style.height = `${Math.min(Math.max(height, 160), 480)}px`;
    canvas.resized();
    canvas.zoom("fit-viewport", "auto");
    if (canvas.zoom() < READABLE) {
      canvas.zoom(READABLE);
      if (current) canvas.scrollToElement(current, MARGIN);
    }
  }

  // Each step of the table beside the drawing takes its colour and says its wait, as the row does.
  function warm(place, viewer) {
    const table = place.dataset.chaleurs && document.getElementById(place.dataset.chaleurs);
    if (!table) return;
    table.querySelectorAll("[data-etape]").forEach((row) => {
      if (!viewer.get("elementRegistry").get(row.dataset.etape)) return;
      viewer.get("canvas").addMarker(row.dataset.etape, `chaleur-${row.dataset.chaleur}`);
      const said = document.createElement("span");
      said.className = "chaleur-dit";
      said.textContent = row.dataset.dit;
      viewer.get("overlays").add(row.dataset.etape, "attente", { position: { top: -14, left: 4 }, html: said });
    });
  }

  async function draw(place) {
    const response = await fetch(place.dataset.url, { credentials: "same-origin" });
    if (!response.ok) throw new Error(String(response.status));
    const xml = await response.text();
    place.hidden = false;
    const viewer = new window.BpmnJS({ container: place });
    await viewer.importXML(xml);
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    const done = words(place.dataset.faites).filter((id) => registry.get(id));
    const current = words(place.dataset.courantes).filter((id) => registry.get(id));
    done.forEach((id) => canvas.addMarker(id, "etape-faite"));
    current.forEach((id) => canvas.addMarker(id, "etape-courante"));
    const reached = new Set([...done, ...current]);
    registry.forEach((element) => {
      if (element.waypoints && done.includes(element.source?.id) && reached.has(element.target?.id)) {
        canvas.addMarker(element, "chemin-suivi");
      }
    });
    warm(place, viewer);
    fit(place, canvas, current[0]);
    // Nothing can be done in the drawing from the keyboard: it is not a stop. The logo is named.
    place.querySelectorAll("svg[tabindex]").forEach((svg) => svg.removeAttribute("tabindex"));
    place.querySelector(".bjs-powered-by")?.setAttribute("aria-label", "bpmn.io");
  }

  document.querySelectorAll(".diagramme-dessin:not([data-pris])").forEach((place) => {
    place.dataset.pris = "oui";
    const start = () =>
      draw(place).catch(() => {
        place.hidden = true;
      });
    // What is folded has no size to draw in yet.
    const folded = place.closest("details:not([open])");
    if (folded) folded.addEventListener("toggle", start, { once: true });
    else start();
  });
})();
