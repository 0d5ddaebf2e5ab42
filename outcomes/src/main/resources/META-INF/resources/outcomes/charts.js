/* Puts the tokens' colours, the marks and the axes on the service-contact chart before Chart.js draws it, and again
   when the light changes. */
function holdfastServiceContact() {
  "use strict";
  holdfastLive(this, holdfastDress, function (options) { return options.typeNames.length * 54 + 28; });
}
/* Draws anew when the light changes. On paper it is as wide as the sheet and flat enough to share the page with its
   table. */
function holdfastLive(widget, draw, height) {
  "use strict";
  draw(widget.cfg.config);
  document.addEventListener("hf-look", function () {
    if (!widget.chart) return;
    draw(widget.cfg.config);
    widget.chart.options = widget.cfg.config.options;
    widget.chart.update("none");
  });
  window.addEventListener("beforeprint", function () { if (widget.chart) widget.chart.resize(640, height(widget.cfg.config.options)); });
  window.addEventListener("afterprint", function () { if (widget.chart) widget.chart.resize(); });
}
/* The tokens' colours as they are now. */
function holdfastLight() {
  "use strict";
  var look = document.createElement("span");
  look.hidden = true;
  document.body.appendChild(look);
  function token(name) {
    look.style.color = "var(" + name + ")";
    return getComputedStyle(look).color;
  }
  var ink = token("--hf-ink");
  var light = {
    ink: ink, quiet: token("--hf-ink-2"), grid: token("--hf-chart-grid"), surface: token("--hf-surface"),
    colours: [token("--hf-chart-1"), token("--hf-chart-2"), token("--hf-chart-3"), ink]
  };
  look.remove();
  return light;
}
function holdfastDress(config) {
  "use strict";
  var light = holdfastLight(), ink = light.ink, quiet = light.quiet, grid = light.grid, surface = light.surface, colours = light.colours;
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
/* The common report page's chart: what each series looks like follows from its role; see Drawing. */
function holdfastReport() {
  "use strict";
  holdfastLive(this, holdfastDraw, function () { return 300; });
}
function holdfastDraw(config) {
  "use strict";
  var light = holdfastLight(), ink = light.ink, quiet = light.quiet, grid = light.grid, surface = light.surface, colours = light.colours;
  var shapes = ["circle", "rect", "triangle", "rectRot"];
  var axes = config.options.axes, labels = axes.labels;
  config.data.datasets.forEach(function (set) {
    var nth = Number(set.role.slice(-1)) - 1;
    set.clip = false;
    if (set.role === "centre" || set.role === "limit" || set.role === "intervalLimit") {
      Object.assign(set, { showLine: true, borderColor: set.role === "centre" ? ink : quiet, borderWidth: 1.5, borderDash: set.role === "centre" ? [] : [5, 4], pointRadius: 0, pointHitRadius: 0, order: 4 });
    } else if (set.role.indexOf("interval") === 0) {
      Object.assign(set, { showLine: true, spanGaps: false, borderColor: colours[nth], borderWidth: 2, pointRadius: 0, pointHitRadius: 0, order: 3 });
    } else if (set.role.indexOf("step") === 0) {
      /* a curve holds its height until it falls */
      Object.assign(set, { showLine: true, stepped: "before", borderColor: colours[nth], borderWidth: 2.5, pointRadius: 0, pointHitRadius: 6, order: 2 });
    } else {
      Object.assign(set, { showLine: set.role.indexOf("line") === 0, borderWidth: set.role.indexOf("line") === 0 ? 1.5 : 1, borderColor: set.role.indexOf("line") === 0 ? colours[nth] : surface, pointStyle: shapes[nth], radius: set.role.indexOf("line") === 0 ? 3 : nth === 2 ? 6 : 5, hoverRadius: 7, backgroundColor: colours[nth], pointBackgroundColor: colours[nth], order: 1 });
    }
  });
  var font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  function named(value) { return labels.length ? labels[Math.round(value)] || "" : String(Math.round(value * 10) / 10); }
  var down = { min: 0, border: { display: false }, grid: { color: grid }, title: { display: true, text: axes.down, color: quiet, font: font }, ticks: { color: quiet, font: font, precision: 0, callback: function (v) { return axes.percent ? v + "%" : v; } } };
  if (axes.percent) { down.max = 100; down.ticks.stepSize = 25; }
  var across = { border: { display: false }, grid: { display: false }, title: { display: !!axes.across, text: axes.across, color: quiet, font: font }, ticks: { color: quiet, font: font, maxRotation: 0, autoSkip: labels.length > 6, autoSkipPadding: 12, callback: function (v) { var name = labels[v] || ""; return !labels.length ? v : labels.length > 6 ? name : name.split(" "); } } };
  if (labels.length) {
    across.min = -0.5;
    across.max = labels.length - 0.5;
    across.afterBuildTicks = function (axis) { axis.ticks = labels.map(function (n, i) { return { value: i }; }); };
  } else {
    across.min = 0;
    across.ticks.stepSize = 6;
  }
  config.options = {
    axes: axes,
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { right: 10, top: 8 } },
    plugins: {
      legend: { display: false },
      tooltip: {
        filter: function (item) { return item.dataset.role.indexOf("interval") !== 0; },
        callbacks: {
          title: function (items) { return items.length ? named(items[0].parsed.x) : ""; },
          label: function (item) { return item.dataset.label + ": " + Math.round(item.parsed.y * 10) / 10 + (axes.percent ? "%" : ""); }
        }
      }
    },
    scales: { x: across, y: down }
  };
}
/* The course of one person's scores: bands, cut-off, corridor and phases lie behind the marks, each with its name. */
function holdfastCourse() {
  "use strict";
  holdfastLive(this, holdfastRun, function () { return 300; });
}
function holdfastRun(config) {
  "use strict";
  var light = holdfastLight(), ink = light.ink, quiet = light.quiet, grid = light.grid, surface = light.surface, colours = light.colours;
  var shapes = ["circle", "rect", "triangle", "rectRot"];
  var course = config.options.course;
  config.data.datasets.forEach(function (set) {
    var nth = Number(set.role.slice(-1)) - 1;
    /* no line where there is no score */
    Object.assign(set, { clip: false, showLine: true, spanGaps: false, borderWidth: 2, borderColor: colours[nth], pointStyle: shapes[nth], pointBorderColor: surface, radius: 5, hoverRadius: 7, backgroundColor: colours[nth], pointBackgroundColor: colours[nth] });
  });
  var font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  function day(epochDay, how) { return new Date(epochDay * 86400000).toLocaleDateString("en-GB", Object.assign({ timeZone: "UTC" }, how)); }
  function months() {
    var ticks = [], first = new Date(course.from * 86400000);
    for (var month = first.getUTCMonth() + 1; ; month++) {
      var value = Date.UTC(first.getUTCFullYear(), month, 1) / 86400000;
      if (value > course.to) break;
      ticks.push({ value: value });
    }
    var every = Math.max(1, Math.ceil(ticks.length / 7));
    ticks = ticks.filter(function (tick, i) { return i % every === 0; });
    return ticks.length > 1 ? ticks : [{ value: course.from + 5 }, { value: course.to - 5 }];
  }
  var byMonth = course.to - course.from > 62;
  config.plugins = [{
    id: "holdfastBehind",
    beforeDatasetsDraw: function (chart) {
      var context = chart.ctx, area = chart.chartArea, x = chart.scales.x, y = chart.scales.y;
      function down(value) { return y.getPixelForValue(Math.max(course.least, Math.min(course.most, value))); }
      context.save();
      context.font = "11px " + font.family;
      course.phases.forEach(function (phase, i) {
        var left = x.getPixelForValue(phase.from), right = x.getPixelForValue(phase.to);
        if (i % 2 === 0) {
          context.globalAlpha = 0.35;
          context.fillStyle = grid;
          context.fillRect(left, area.top, right - left, area.bottom - area.top);
        }
        context.globalAlpha = 1;
        context.strokeStyle = grid;
        context.setLineDash([]);
        context.strokeRect(left, area.top, 0, area.bottom - area.top);
        /* each phase's name on a line of its own of two, as long as it has room */
        var name = phase.name, room = right - left - 6;
        while (name && context.measureText(name + (name === phase.name ? "" : "…")).width > room) name = name.slice(0, -1);
        context.fillStyle = quiet;
        context.textAlign = "left";
        if (name.length > 2) context.fillText(name === phase.name ? name : name + "…", left + 4, area.top - 6);
      });
      if (course.corridor) {
        var from = x.getPixelForValue(course.corridor.from), to = x.getPixelForValue(course.corridor.to);
        var high = down(course.corridor.high), low = down(course.corridor.low);
        context.globalAlpha = 0.14;
        context.fillStyle = colours[0];
        context.fillRect(from, high, to - from, low - high);
        context.globalAlpha = 1;
        context.strokeStyle = colours[0];
        context.setLineDash([2, 3]);
        context.strokeRect(from, high, to - from, low - high);
      }
      course.bands.forEach(function (band, i) {
        if (i > 0) {
          context.strokeStyle = quiet;
          context.lineWidth = 1;
          context.setLineDash([1, 3]);
          context.beginPath();
          context.moveTo(area.left, down(band.from));
          context.lineTo(area.right, down(band.from));
          context.stroke();
        }
        context.fillStyle = quiet;
        context.textAlign = "right";
        context.fillText(band.name, area.right - 4, down(band.from) - 4);
      });
      if (course.cutOff) {
        context.strokeStyle = ink;
        context.lineWidth = 1.5;
        context.setLineDash([6, 4]);
        context.beginPath();
        context.moveTo(area.left, down(course.cutOff.at));
        context.lineTo(area.right, down(course.cutOff.at));
        context.stroke();
        context.fillStyle = ink;
        context.textAlign = "left";
        context.fillText(course.cutOff.name, area.left + 4, down(course.cutOff.at) - 4);
      }
      context.restore();
    }
  }];
  config.options = {
    course: course,
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { right: 10, top: 22 } },
    plugins: {
      legend: { display: false },
      tooltip: {
        callbacks: {
          title: function (items) { return items.length ? day(items[0].parsed.x, { day: "numeric", month: "long", year: "numeric" }) : ""; },
          label: function (item) { return item.dataset.label + ": " + (Math.round(item.parsed.y * 10) / 10).toFixed(1); }
        }
      }
    },
    scales: {
      x: { min: course.from, max: course.to, border: { display: false }, grid: { display: false }, afterBuildTicks: function (axis) { axis.ticks = months(); }, ticks: { color: quiet, font: font, maxRotation: 0, autoSkip: false, callback: function (v) { return day(v, byMonth ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" }); } } },
      y: { min: course.least, max: course.most, border: { display: false }, grid: { color: grid }, title: { display: true, text: course.down, color: quiet, font: font }, ticks: { color: quiet, font: font, maxTicksLimit: 9 } }
    }
  };
}
