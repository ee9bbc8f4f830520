// Draws two versions side by side and colours what differs. The lists below say the same in words.
(() => {
  "use strict";

  const STATES = ["ajoute", "retire", "change", "deplace"];
  const MARGIN = 40;
  const words = (text) => (text || "").split(" ").filter(Boolean);
  const drawn = [];

  function fit(place, canvas) {
    canvas.zoom("fit-viewport");
    const height = canvas.viewbox().inner.height * Math.max(canvas.zoom(), 0.4) + 2 * MARGIN;
    place.style.height = `${Math.min(Math.max(height, 200), 520)}px`;
    canvas.resized();
    canvas.zoom("fit-viewport", "auto");
  }

  // Each fault of the list puts its number on the element it is about.
  function faults(viewer, canvas, registry) {
    const byElement = new Map();
    document.querySelectorAll("[data-numero][data-element]").forEach((line) => {
      const id = line.dataset.element;
      const element = registry.get(id);
      if (!element || (element.x === undefined && !element.waypoints)) return;
      byElement.set(id, [...(byElement.get(id) ?? []), line.dataset.numero]);
    });
    byElement.forEach((numbers, id) => {
      canvas.addMarker(id, "defaut");
      const said = document.createElement("span");
      said.className = "defaut-pastille";
      said.textContent = numbers.join(", ");
      viewer.get("overlays").add(id, "defaut", { position: { top: -14, left: -10 }, scale: { min: 1 }, html: said });
    });
  }

  async function draw(place) {
    const response = await fetch(place.dataset.comparaison, { credentials: "same-origin" });
    if (!response.ok) throw new Error(String(response.status));
    const xml = await response.text();
    place.closest("figure").hidden = false;
    const viewer = new window.BpmnJS({ container: place });
    await viewer.importXML(xml);
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    STATES.forEach((state) => {
      words(place.dataset[state])
        .filter((id) => registry.get(id) && registry.get(id).type !== "bpmn:Process")
        .forEach((id) => canvas.addMarker(id, `diff-${state}`));
    });
    if (place.dataset.defauts) faults(viewer, canvas, registry);
    fit(place, canvas);
    place.querySelectorAll("svg[tabindex]").forEach((svg) => svg.removeAttribute("tabindex"));
    place.querySelector(".bjs-powered-by")?.setAttribute("aria-label", "bpmn.io");
    drawn.push({ place, canvas, registry });
  }

  // From a line of the list to its element, in each drawing that has it.
  function offer() {
    document.querySelectorAll("[data-element]").forEach((line) => {
      const id = line.dataset.element;
      const where = drawn.filter((d) => d.registry.get(id)?.x !== undefined || d.registry.get(id)?.waypoints);
      if (!where.length) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "lien";
      button.textContent = "Voir sur le dessin";
      button.addEventListener("click", () => {
        drawn.forEach((d) => d.place.querySelectorAll(".diff-vise").forEach((e) => e.classList.remove("diff-vise")));
        where.forEach((d) => {
          d.canvas.zoom(Math.max(d.canvas.zoom(), 0.7));
          d.canvas.scrollToElement(id, 80);
          d.canvas.addMarker(id, "diff-vise");
        });
        where[0].place.scrollIntoView({ block: "center" });
      });
      line.querySelector(".diff-nom").append(" ", button);
    });
  }

  const places = [...document.querySelectorAll("[data-comparaison]")];
  Promise.all(
    places.map((place) =>
      draw(place).catch(() => {
        place.closest("figure").hidden = true;
      })
    )
  ).then(offer);
})();
