// Draws small charts from the tables of the page: a number is read where it is shown, so that a
// chart and its table cannot differ. Without this, or without echarts, the tables stand open.
(() => {
  "use strict";

  const ROW = 34;
  const LINE = 15;
  const LETTER = 7.5;
  const COLUMNS = 200;
  const LABELS = 0.42;
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const number = (cell) => Number(cell.textContent.replace(/[^\d]/g, "")) || 0;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const places = [...document.querySelectorAll(".graphique")];

  const rows = (place) =>
    [...place.querySelectorAll("tbody tr")].map((row) => ({
      label: row.querySelector("th").dataset.court || row.querySelector("th").textContent.trim(),
      values: [...row.querySelectorAll(".nombre")].map(number),
    }));

  const axisOfNames = (lines) => ({
    type: "category",
    data: lines.map((line) => line.label),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: token("--ligne") } },
    axisLabel: { color: token("--encre"), fontSize: 13, lineHeight: LINE, interval: 0 },
  });
  const axisOfNumbers = { type: "value", minInterval: 1, show: false };
  const named = (formatter, position) => ({
    show: true, position, formatter, color: token("--encre"), fontSize: 13, textBorderWidth: 0,
  });

  // On a narrow screen one name in two is said, the one that carries the year among them.
  function columns(lines, width) {
    const names = axisOfNames(lines);
    const year = lines.findIndex((line) => line.label.includes("\n"));
    if (width < lines.length * 34) names.axisLabel.interval = (i) => (i - year) % 2 === 0;
    return {
      grid: { left: 4, right: 4, top: 24, bottom: 40 },
      xAxis: names,
      yAxis: axisOfNumbers,
      series: [{
        type: "bar", barCategoryGap: "30%", itemStyle: { color: token("--accent") },
        data: lines.map((line) => line.values[0]),
        label: named((bar) => bar.value || "", "top"),
      }],
    };
  }

  // The first number is the whole bar; a second one is the part of it that is late, striped and said.
  const room = (width) => Math.min(Math.round(width * LABELS), 220);
  function tallest(lines, width) {
    const longest = Math.max(...lines.map((line) => line.label.length));
    return Math.max(ROW, Math.ceil((longest * LETTER) / (room(width) - 12)) * LINE + 8);
  }
  function bars(lines, width) {
    const parts = lines.some((line) => line.values.length > 1);
    const said = (line) => {
      const [all, part] = line.values;
      return part ? `${all}, dont ${part} en retard` : String(all);
    };
    const names = axisOfNames(lines);
    const left = room(width);
    Object.assign(names.axisLabel, { width: left - 12, overflow: "break" });
    return {
      grid: { left, right: parts ? 140 : 40, top: 0, bottom: 0 },
      xAxis: axisOfNumbers,
      yAxis: { ...names, inverse: true },
      series: [
        {
          type: "bar", stack: "tout", barMaxWidth: 18,
          data: lines.map((line) => line.values[1] || 0),
          itemStyle: {
            color: token("--retard"),
            decal: { symbol: "rect", color: token("--papier"), dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 },
          },
        },
        {
          type: "bar", stack: "tout", barMaxWidth: 18, itemStyle: { color: token("--accent") },
          data: lines.map((line) => line.values[0] - (line.values[1] || 0)),
          label: named((bar) => said(lines[bar.dataIndex]), "right"),
        },
      ],
    };
  }

  function draw(place) {
    const drawing = place.querySelector(".graphique-dessin");
    const canvas = drawing.firstElementChild;
    const lines = rows(place);
    const vertical = place.dataset.forme === "colonnes";
    drawing.hidden = false;
    const width = canvas.clientWidth;
    canvas.style.height = `${vertical ? COLUMNS : lines.length * tallest(lines, width)}px`;
    const chart =
      window.echarts.getInstanceByDom(canvas) ||
      window.echarts.init(canvas, null, { renderer: "svg" });
    chart.resize();
    const options = vertical ? columns(lines, width) : bars(lines, width);
    const series = options.series.map((one) => ({ silent: true, cursor: "default", ...one }));
    chart.setOption({
      ...options, series, animation: !still.matches, animationDuration: 150,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    }, true);
  }

  const drawAll = () => places.forEach(draw);

  let planned = 0;
  const redraw = () => {
    cancelAnimationFrame(planned);
    planned = requestAnimationFrame(drawAll);
  };

  if (places.length === 0) return;
  // The tables fold before the first picture of the page, and unfold if the library does not come.
  const tables = places.map((place) => place.querySelector("details"));
  tables.forEach((table) => { table.open = false; });
  document.addEventListener("DOMContentLoaded", () => {
    try {
      drawAll();
    } catch (error) {
      places.forEach((place) => { place.querySelector(".graphique-dessin").hidden = true; });
      tables.forEach((table) => { table.open = true; });
      return;
    }
    window.addEventListener("resize", redraw);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  });
})();
