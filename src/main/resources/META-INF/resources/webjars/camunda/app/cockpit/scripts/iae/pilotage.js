// Where cases wait, inside Cockpit: on the dashboard, beside a definition and on its diagram.
// Figures come from the product's own pages, with the session of the person who looks.

const FILLS = ["#ffffff", "#eef6f6", "#d8ebd0", "#fdf1dc", "#f8d3b0", "#f2b8b0"];
const STROKES = ["#565c68", "#0b6b6f", "#3d6b2a", "#8a5a00", "#9a4a00", "#a1180d"];

// Ours stands beside /camunda, under the same context path.
const root = (api) => api.cockpitApi.replace(/\/camunda\/.*$/, "");

const ask = async (api, path) => {
  const answer = await fetch(`${root(api)}/api/pilotage${path}`, {
    credentials: "same-origin",
    headers: { Accept: "application/json" },
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const split = (definitionId) => {
  const [key, version] = definitionId.split(":");
  return { key, version };
};

const element = (name, text, properties = {}) => {
  const made = Object.assign(document.createElement(name), properties);
  if (text !== undefined) made.textContent = text;
  return made;
};

const say = (node, text) => node.replaceChildren(element("p", text));

const table = (caption, columns, rows) => {
  const made = element("table", undefined, { className: "cam-table" });
  made.append(element("caption", caption));
  const head = element("tr");
  columns.forEach(([label]) => head.append(element("th", label, { scope: "col" })));
  const top = element("thead");
  top.append(head);
  const body = element("tbody");
  rows.forEach((row) => {
    const line = element("tr");
    columns.forEach(([, cell], i) => {
      const value = cell(row);
      const place = element(i === 0 ? "th" : "td", value instanceof Node ? undefined : value);
      if (i === 0) place.scope = "row";
      if (value instanceof Node) place.append(value);
      line.append(place);
    });
    body.append(line);
  });
  made.append(top, body);
  return made;
};

const FIGURES = [
  ["En attente", (row) => row.enAttente],
  ["En retard", (row) => row.enRetard],
  ["La plus ancienne", (row) => row.plusAncienne],
  ["Médiane", (row) => row.mediane],
  ["9 sur 10", (row) => row.centile90],
  ["Arrivées", (row) => row.entrees],
  ["Finies", (row) => row.sorties],
  ["Prévision", (row) => row.prevision],
];

const link = (api, path, text) => element("a", text, { href: root(api) + path });

const show = async (node, api, path, draw, nothing) => {
  say(node, "Chargement des attentes…");
  try {
    const found = await ask(api, path);
    if (!found) say(node, nothing);
    else node.replaceChildren(...draw(found));
  } catch (error) {
    say(node, "Les attentes n’ont pas pu être lues. Rechargez la page ou ouvrez Pilotage.");
  }
};

const dashboard = {
  id: "iae.pilotage.demarches",
  pluginPoint: "cockpit.dashboard",
  priority: 20,
  render: (node, { api }) =>
    show(
      node,
      api,
      "/processus",
      (found) => [
        element("h3", "Où les dossiers attendent"),
        table(
          `${found.territoire}, ${found.periode}`,
          [
            // Cockpit calls a process by its model's name: both are said where they differ.
            ["Démarche", (row) => link(api, row.page, `${row.nom} (${row.cle})`)],
            ...FIGURES,
            ["Hors délai", (row) => row.horsDelai],
            ["Incidents", (row) => row.incidents],
          ],
          found.lignes,
        ),
      ],
      "Aucun territoire ne vous est ouvert.",
    ),
};

const tab = {
  id: "iae.pilotage.etapes",
  pluginPoint: "cockpit.processDefinition.runtime.tab",
  priority: 20,
  properties: { label: "Attentes" },
  render: (node, { api, processDefinitionId }) => {
    const { key, version } = split(processDefinitionId);
    return show(
      node,
      api,
      `/processus/${encodeURIComponent(key)}?version=${encodeURIComponent(version)}`,
      (found) => [
        table(
          `${found.territoire}, ${found.periode}, version ${version}`,
          [["Étape", (row) => link(api, row.page, row.nom)], ["Délai fixé", (row) => row.cible], ...FIGURES],
          found.lignes,
        ),
      ],
      "Aucune étape ni attente de ce processus n’est suivie.",
    );
  },
};

const overlay = {
  id: "iae.pilotage.carte",
  pluginPoint: "cockpit.processDefinition.diagram.plugin",
  priority: 20,
  render: async (viewer, { api, processDefinitionId }) => {
    const { key, version } = split(processDefinitionId);
    const found = await ask(
      api,
      `/processus/${encodeURIComponent(key)}?version=${encodeURIComponent(version)}`,
    ).catch(() => null);
    if (!found) return;
    const shapes = viewer.get("elementRegistry");
    found.lignes.filter((row) => shapes.get(row.cle)).forEach((row) => {
      const drawn = shapes.getGraphics(row.cle).querySelector(".djs-visual > :first-child");
      drawn.style.setProperty("fill", FILLS[row.chaleur], "important");
      drawn.style.setProperty("stroke", STROKES[row.chaleur], "important");
      const waiting = `${row.enAttente} en attente`;
      const said = element("span", row.chaleur ? `${row.mediane} · ${waiting}` : waiting, {
        title: `Attente médiane et nombre en attente, ${found.periode}`,
      });
      Object.assign(said.style, {
        padding: "2px 6px", borderRadius: "3px", background: "#1d2530", color: "#fff",
        fontSize: "12px", whiteSpace: "nowrap",
      });
      viewer.get("overlays").add(row.cle, { position: { top: -16, left: 20 }, html: said });
    });
  },
};

export default [dashboard, tab, overlay];
