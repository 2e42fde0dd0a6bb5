// Charts of reports: drawn as SVG from what the page carries in data-chart. The table beside each says the same.
(function () {
  "use strict";
  const places = document.querySelectorAll("[data-chart]");
  if (!places.length || !window.echarts) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function grouped(value) {
    const separator = document.documentElement.lang === "ka" ? "\u00a0" : ",";
    return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, separator);
  }

  function option(chart) {
    const ink = token("--tblr-body-color");
    const muted = token("--p-muted");
    const line = token("--p-line");
    const text = { fontFamily: "FiraGO, system-ui, sans-serif", color: ink, fontSize: 13 };
    const long = chart.categories.some((each) => each.length > 14) || chart.categories.length > 12;
    const lying = long && chart.categories.length <= 40 && chart.series.every((each) => each.kind === "bar");
    const names = {
      type: "category", data: chart.categories, inverse: lying,
      axisLine: { lineStyle: { color: muted } }, axisTick: { show: false },
      axisLabel: { color: muted, fontFamily: text.fontFamily, fontSize: 12, hideOverlap: chart.categories.length > 8,
        interval: chart.categories.length > 8 && !lying ? "auto" : 0,
        width: lying ? 230 : chart.categories.length > 8 ? undefined : 90,
        overflow: lying ? "truncate" : chart.categories.length > 8 ? "none" : "break" },
    };
    const values = {
      type: "value", minInterval: chart.percent ? 0 : 1, max: chart.percent ? 1 : undefined,
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: muted, fontFamily: text.fontFamily, fontSize: 12,
        formatter: (value) => chart.percent ? Math.round(value * 100) + "%" : grouped(value) },
    };
    return {
      animation: !still,
      textStyle: text,
      color: [token("--p-c1"), token("--p-c2"), token("--p-c3"), token("--p-c4")],
      aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
      legend: chart.series.length > 1 ? { top: 0, left: 0, textStyle: text, type: "scroll" } : undefined,
      grid: { left: 8, right: 24, top: chart.series.length > 1 ? 44 : 16, bottom: 8, containLabel: true },
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true,
        backgroundColor: token("--p-surface"), borderColor: line, textStyle: text,
        formatter: (points) => points[0].name + "\n" + points
          .map((each) => each.seriesName + ": " + chart.series[each.seriesIndex].texts[each.dataIndex]).join("\n"),
      },
      xAxis: lying ? values : names,
      yAxis: lying ? names : values,
      series: chart.series.map((each) => ({
        name: each.name, type: each.kind, data: each.values, barMaxWidth: 44, symbolSize: 7,
        stack: chart.stacked ? "all" : undefined,
      })),
    };
  }

  const drawn = Array.from(places, (place) => {
    const chart = JSON.parse(place.dataset.chart);
    if (chart.categories.length > 12 && chart.series.every((each) => each.kind === "bar")) {
      place.classList.add("is-tall");
    }
    const instance = echarts.init(place, null, { renderer: "svg" });
    instance.setOption(option(chart));
    return { chart, instance };
  });

  new MutationObserver(() => drawn.forEach((each) => each.instance.setOption(option(each.chart), true)))
    .observe(document.documentElement, { attributes: true, attributeFilter: ["data-bs-theme"] });
  addEventListener("resize", () => drawn.forEach((each) => each.instance.resize()));
  addEventListener("beforeprint", () => drawn.forEach((each) => each.instance.resize()));
})();
