/* Puts the tokens' colours, the marks and the axes on the service-contact chart before Chart.js draws it, and again
   when the light changes. */
function holdfastServiceContact() {
  "use strict";
  var widget = this;
  holdfastDress(widget.cfg.config);
  document.addEventListener("hf-look", function () {
    if (!widget.chart) return;
    holdfastDress(widget.cfg.config);
    widget.chart.options = widget.cfg.config.options;
    widget.chart.update("none");
  });
  /* On paper it is as wide as the sheet and flat enough to share the page with its table. */
  window.addEventListener("beforeprint", function () {
    if (widget.chart) widget.chart.resize(640, widget.cfg.config.options.typeNames.length * 54 + 28);
  });
  window.addEventListener("afterprint", function () {
    if (widget.chart) widget.chart.resize();
  });
}
function holdfastDress(config) {
  "use strict";
  var look = document.createElement("span");
  look.hidden = true;
  document.body.appendChild(look);
  function token(name) {
    look.style.color = "var(" + name + ")";
    return getComputedStyle(look).color;
  }
  var ink = token("--hf-ink"), quiet = token("--hf-ink-2"), grid = token("--hf-chart-grid"), surface = token("--hf-surface");
  var colours = [token("--hf-chart-1"), token("--hf-chart-2"), token("--hf-chart-3")];
  look.remove();
  var shapes = ["circle", "rect", "triangle"];
  var names = config.options.typeNames;
  config.data.datasets.forEach(function (set) {
    set.clip = false; /* a mark at 0% or 100% is drawn whole */
    var window = Number(set.role.slice(-1)) - 1;
    if (set.role.indexOf("interval") === 0) {
      Object.assign(set, { showLine: true, spanGaps: false, borderColor: colours[window], borderWidth: 2, pointRadius: 0, pointHitRadius: 0, order: 3 });
    } else if (set.role === "published") {
      Object.assign(set, { pointStyle: "line", rotation: 90, radius: 7, borderColor: ink, borderWidth: 1.5, order: 2 });
    } else {
      Object.assign(set, { pointStyle: shapes[window], radius: window === 2 ? 6 : 5, hoverRadius: 7, backgroundColor: colours[window], borderColor: surface, borderWidth: 1, order: 1 });
    }
  });
  var font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  config.options = {
    typeNames: names,
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { right: 10 } },
    plugins: {
      legend: { display: false },
      tooltip: {
        filter: function (item) { return item.dataset.role.indexOf("interval") !== 0; },
        callbacks: {
          title: function (items) { return items.length ? names[Math.floor(items[0].parsed.y / 4)] : ""; },
          label: function (item) { return item.dataset.label + ": " + item.parsed.x + "%"; }
        }
      }
    },
    scales: {
      x: { min: 0, max: 100, border: { display: false }, grid: { color: grid }, ticks: { stepSize: 25, color: quiet, font: font, callback: function (v) { return v + "%"; } } },
      y: {
        reverse: true, min: -0.6, max: names.length * 4 - 0.4, border: { display: false },
        afterBuildTicks: function (axis) { axis.ticks = names.map(function (n, i) { return { value: i * 4 }; }); },
        grid: { display: false },
        ticks: { mirror: true, color: ink, padding: 0, z: 1, autoSkip: false, font: { family: font.family, size: 12, weight: "600" }, callback: function (v) { return names[Math.round(v / 4)]; } }
      }
    }
  };
}
