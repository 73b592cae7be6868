// The page of a report: filters, pictures, a table, curves, and a dialog for one run.
// Everything from the data is put into the page as text or as a property, never as HTML.

const D = JSON.parse(document.getElementById("data").textContent);
const VIEWS = ["pictures", "table", "curves"];
const COLOURS = [
  "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8c6d1f", "#56b4e9", "#e0a000", "#777",
];
const LABELS = [...new Set(D.runs.map(run => run.label))];

let shown = D.runs; // the runs that the filters leave
let view = "pictures";
let sort = null; // {key, up: 1 or -1}

// ---- elements

function $(id) {
  return document.getElementById(id);
}

function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const name in props) {
    if (name in element) element[name] = props[name];
    else element.setAttribute(name, props[name]);
  }
  element.append(...children);
  return element;
}

function svg(tag, props = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name in props) element.setAttribute(name, props[name]);
  element.append(...children);
  return element;
}

function sheet(data, alt) {
  return el("img", {src: "data:image/webp;base64," + data, alt, loading: "lazy"});
}

function link(file, text) {
  return el("a", {href: file}, text);
}

// ---- words

function percent(value) {
  return value == null ? "–" : value.toFixed(1);
}

function nameOf(run) {
  return `${run.relation}, ${run.label}, seed ${run.seed}`;
}

function verdict(run, i) {
  if (run.right[i] == null) return "";
  return (run.right[i] ? "✓ " : "✗ ") + run.seen[i];
}

function lookOf(run, i) {
  if (run.right[i] == null) return "";
  return run.right[i] ? "right" : "wrong";
}

function scoresOf(run, some = D.scores) {
  return some
    .filter(([key]) => key in run.scores)
    .map(([key, title]) => `${title} ${percent(run.scores[key])}`);
}

// Runs of one key together, in the order in which the keys come up.
function groups(runs, keyOf) {
  const found = new Map();
  for (const run of runs) {
    const key = keyOf(run);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(run);
  }
  return [...found.values()];
}

// What a run's text filter looks in; and scores without a prototype, whatever they are called.
function prepare(run) {
  run.scores = Object.assign(Object.create(null), run.scores);
  const prompts = D.prompts[run.prompts] || [];
  const parts = [nameOf(run), run.backbone, run.status, run.error || "", run.folder, run.run];
  run.text = [...parts, ...prompts].join(" ").toLowerCase();
}

// ---- long lists: a part is built, and the rest when one scrolls near its end or asks for it

let next = () => {};

function fill(box, items, size, make) {
  let done = 0;
  box.replaceChildren();
  next = () => {
    const more = $("more");
    const to = Math.min(items.length, done + size);
    box.append(...items.slice(done, to).map(make));
    done = to;
    more.hidden = done == items.length;
    more.textContent = `Show more (${items.length - done} left)`;
    if (!more.hidden && more.getBoundingClientRect().top < innerHeight + 800) {
      requestAnimationFrame(() => next());
    }
  };
  next();
}

function fillOnScroll() {
  const seen = ([entry]) => entry.isIntersecting && next();
  new IntersectionObserver(seen, {rootMargin: "800px"}).observe($("more"));
  $("more").onclick = () => next();
}

// ---- the table

// [key, title, value of a run, direction of the first sort]
function listColumns() {
  const arrow = better => (better == null ? "" : better ? " ↑" : " ↓");
  const scores = D.scores.map(([key, title, better]) => [
    key, title + arrow(better), run => run.scores[key], better === false ? 1 : -1,
  ]);
  return [
    ["relation", "relation", run => run.relation],
    ["label", "method", run => run.label],
    ["seed", "seed", run => run.seed],
    ...scores,
    ["seconds", "seconds", run => run.seconds],
    ["status", "status", run => run.status],
  ];
}

const columns = listColumns();

function columnOf(key) {
  return columns.find(column => column[0] == key);
}

function sortBy(key) {
  const first = columnOf(key)[3] ?? 1;
  sort = {key, up: sort?.key == key ? -sort.up : first};
  apply();
  document.querySelector(`[data-key="${CSS.escape(key)}"]`).focus();
}

function compareRuns(a, b) {
  const valueOf = columnOf(sort.key)[2];
  const x = valueOf(a);
  const y = valueOf(b);
  if (x == null) return y == null ? 0 : 1; // what has no value stays last
  if (y == null) return -1;
  return sort.up * (typeof x == "number" ? x - y : String(x).localeCompare(y));
}

function headOf([key, title]) {
  let order = "none";
  if (sort?.key == key) order = sort.up > 0 ? "ascending" : "descending";
  const button = el("button", {type: "button", onclick: () => sortBy(key), "data-key": key}, title);
  return el("th", {scope: "col", "aria-sort": order}, button);
}

function cellOf(run, [key, , valueOf]) {
  const look = key == "status" && run.error ? "failed" : "";
  const text = key in run.scores ? percent(run.scores[key]) : String(valueOf(run) ?? "–");
  return el("td", {className: look}, text);
}

function rowOf(run) {
  const open = {className: "name", type: "button", onclick: () => openRun(run)};
  const name = el("th", {scope: "row"}, el("button", open, run.relation));
  return el("tr", {}, name, ...columns.slice(1).map(column => cellOf(run, column)));
}

function drawTable() {
  const head = el("thead", {}, el("tr", {}, ...columns.map(headOf)));
  const body = el("tbody");
  $("table").replaceChildren(el("table", {}, head, body));
  fill(body, shown, 100, rowOf);
}

// ---- the pictures

function cardOf(run) {
  const children = [];
  if (run.image) {
    const verdicts = run.right.map((_, i) => verdict(run, i)).join(", ");
    children.push(sheet(run.image, `first pictures of ${nameOf(run)}: ${verdicts}`));
  }
  const scores = scoresOf(run, D.scores.slice(0, 2)).join(", ");
  const look = run.error ? "failed" : "dim";
  const below = el("span", {className: look}, run.error || scores || run.status);
  children.push(el("b", {}, run.label), el("br"), below);
  return el("button", {className: "card", type: "button", onclick: () => openRun(run)}, ...children);
}

function exemplarsNote(exemplars) {
  if (exemplars.given && D.runs[0].backbone == "toybox") {
    return "photographs through the toybox: a check of the plumbing";
  }
  if (exemplars.kind == "triplets") {
    return "a row each: concepts, then the target; what the relation was learned from";
  }
  return "what the relation was learned from";
}

function exemplarsCard(exemplars) {
  if (exemplars.error) {
    const why = "What it was learned from is not shown: " + exemplars.error;
    return el("p", {className: "dim"}, why);
  }
  return el("div", {className: "card"},
    sheet(exemplars.image, exemplars.kind + ": " + exemplars.captions.join("; ")),
    el("b", {}, `the ${exemplars.kind}`),
    el("br"),
    el("span", {className: "dim"}, exemplarsNote(exemplars)));
}

function promptsOf(runs) {
  const prompts = D.prompts[runs.find(run => run.image)?.prompts];
  if (!prompts) return "";
  return el("details", {className: "dim"},
    el("summary", {}, "the prompts, in the sheets' order"),
    el("ol", {}, ...prompts.map(prompt => el("li", {}, prompt))));
}

// One relation and seed: what was learned from, and the sheet of every method.
function sectionOf(runs) {
  const [first] = runs;
  const where = D.backbones > 1 ? ` on ${first.backbone}` : "";
  const learned = new Set(runs.map(run => run.data).filter(data => data != null));
  const exemplars = [...learned].map(data => exemplarsCard(D.exemplars[data]));
  return el("section", {},
    el("h3", {}, `${first.relation}, seed ${first.seed}${where}`),
    el("div", {className: "cards"}, ...exemplars, ...runs.map(cardOf)),
    promptsOf(runs));
}

function drawPictures() {
  const same = run => [run.backbone, run.relation, run.seed].join("|");
  fill($("pictures"), groups(shown, same), 8, sectionOf);
}

// ---- the curves

function strokeOf(run) {
  const i = LABELS.indexOf(run.label);
  const dashes = i >= COLOURS.length ? {"stroke-dasharray": "5 3"} : {};
  return {stroke: COLOURS[i % COLOURS.length], ...dashes};
}

function lineOf(run, x, y, opacity) {
  if (run.curve.length == 1) {
    const [[step, loss]] = run.curve;
    return svg("circle", {cx: x(step), cy: y(loss), r: 3, fill: "none", ...strokeOf(run)});
  }
  const points = run.curve.map(([step, loss]) => x(step).toFixed(1) + "," + y(loss).toFixed(1));
  const props = {fill: "none", "stroke-width": 1.3, opacity, points: points.join(" ")};
  return svg("polyline", {...props, ...strokeOf(run)});
}

function chart(runs) {
  const width = 320, height = 170, left = 44, right = width - 8, bottom = height - 24, top = 10;
  const points = runs.flatMap(run => run.curve);
  const lastStep = Math.max(...points.map(([step]) => step));
  const highest = Math.max(...points.map(([, loss]) => loss));
  const x = step => left + (right - left) * step / (lastStep || 1);
  const y = loss => bottom - (bottom - top) * loss / (highest || 1);

  const label = (x, y, anchor, text) => svg("text", {x, y, "text-anchor": anchor}, text);
  const axes = `M${left} ${top}V${bottom}H${right}`;
  const name = `loss over ${lastStep} steps of ${runs.length} runs`;
  const opacity = runs.length > 6 ? 0.6 : 1;
  const picture = svg("svg", {viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name},
    svg("path", {d: axes, fill: "none", stroke: "currentColor", opacity: 0.4}),
    label(left - 5, 14, "end", String(Number(highest.toPrecision(2)))),
    label(left - 5, bottom, "end", "0"),
    label(right, height - 8, "end", `step ${lastStep}`),
    ...runs.map(run => lineOf(run, x, y, opacity)));
  return el("div", {}, picture);
}

function legend(runs) {
  const entryOf = ([run]) => {
    const line = svg("path", {d: "M0 4H20", "stroke-width": 2, ...strokeOf(run)});
    const mark = svg("svg", {class: "mark", viewBox: "0 0 22 8"}, line);
    return el("span", {className: "key"}, mark, " ", run.label);
  };
  return el("p", {className: "dim"}, ...groups(runs, run => run.label).map(entryOf));
}

function figureOf(runs) {
  const caption = `${runs[0].relation}: training loss, ${runs.length} runs`;
  return el("figure", {className: "curve"},
    chart(runs), el("figcaption", {className: "dim"}, caption));
}

function drawCurves() {
  const trained = shown.filter(run => run.curve.length);
  const box = el("div", {className: "charts"});
  const head = trained.length ? legend(trained) : el("p", {}, "None of these runs was trained.");
  $("curves").replaceChildren(head, box);
  fill(box, groups(trained, run => run.backbone + "|" + run.relation), 12, figureOf);
}

// ---- one run

function fileOf(run, name) {
  return run.href + "/" + name;
}

function pictureFile(run, i) {
  return fileOf(run, `samples/${String(i).padStart(4, "0")}.png`);
}

function linksOf(run) {
  if (run.status == "failed" && !run.n) {
    const links = [];
    if (run.notebook) links.push(link(run.notebook, "executed notebook"));
    if (run.run) links.push(link(fileOf(run, "run.json"), "run.json"));
    return links;
  }
  const trained = run.curve.length > 0;
  const names = [...(trained ? ["train.ipynb"] : []), "evaluate.ipynb"];
  names.push(...(trained ? ["log.jsonl"] : []), "metrics.json", "run.json", "samples/");
  return names.map(name => link(fileOf(run, name), name));
}

function factsOf(run) {
  const pictures = run.n ? `${run.n} pictures` : "";
  const hash = run.run ? `run ${run.run}` : "";
  const code = run.code ? `code ${run.code}` : "";
  return [...scoresOf(run), pictures, `${run.seconds} s`, hash, code].filter(Boolean).join(" · ");
}

function shotOf(run, prompt, i) {
  const file = pictureFile(run, i);
  const look = lookOf(run, i);
  const image = el("img", {src: file, alt: prompt + ": generated", loading: "lazy"});
  const seen = el("b", {className: look}, verdict(run, i));
  const caption = el("figcaption", {}, prompt, el("br"), seen);
  return el("figure", {className: look}, el("a", {href: file}, image), caption);
}

function otherPictures(run, first) {
  if (!(run.n > first)) return "";
  const count = Math.min(run.n, 100) - first;
  const links = Array.from({length: count}, (_, i) => link(pictureFile(run, first + i), first + i));
  return el("p", {className: "dim links"}, "The others: ", ...links);
}

function learnedFrom(run) {
  const exemplars = D.exemplars[run.data];
  const parts = exemplars ? [el("h3", {}, "Learned from"), exemplarsCard(exemplars)] : [];
  if (run.picked) {
    const picked = `This run: number ${run.picked.join(", ")} of these.`;
    parts.push(el("p", {className: "dim"}, picked));
  }
  return parts;
}

function lossOf(run) {
  if (!run.curve.length) return [];
  return [el("h3", {}, "Training loss"), el("div", {className: "loss"}, chart([run]))];
}

function previewsOf(run) {
  if (!run.previews) return [];
  const figures = run.previews.map(([step, file]) => {
    const image = el("img", {src: file, alt: `step ${step}: generated`, loading: "lazy"});
    return el("figure", {}, el("a", {href: file}, image), el("figcaption", {}, `step ${step}`));
  });
  return [el("h3", {}, "During training"), el("div", {className: "shots"}, ...figures)];
}

function openRun(run) {
  const prompts = D.prompts[run.prompts] || [];
  const shots = run.image ? prompts.map((prompt, i) => shotOf(run, prompt, i)) : [];
  $("run").replaceChildren(
    el("h2", {}, nameOf(run)),
    el("p", {className: "links"}, ...linksOf(run)),
    run.error ? el("p", {className: "failed"}, run.error) : "",
    el("p", {className: "dim"}, factsOf(run)),
    el("div", {className: "shots"}, ...shots),
    otherPictures(run, prompts.length),
    ...learnedFrom(run),
    ...lossOf(run),
    ...previewsOf(run),
    el("h3", {}, "Parameters"),
    el("pre", {}, JSON.stringify(run.parameters, null, 1)));
  $("dialog").showModal();
  $("dialog").scrollTop = 0;
}

// ---- filters and views

function isWanted(run, words) {
  const is = (id, value) => !$(id).value || $(id).value == String(value);
  return is("relation", run.relation) && is("method", run.label) && is("seed", run.seed)
    && words.every(word => run.text.includes(word));
}

function apply() {
  const words = $("text").value.toLowerCase().split(/\s+/).filter(Boolean);
  shown = D.runs.filter(run => isWanted(run, words));
  if (sort) shown.sort(compareRuns);
  $("count").textContent = `${shown.length} of ${D.runs.length} runs`;
  for (const name of VIEWS) {
    $(name).hidden = name != view;
    $("show-" + name).setAttribute("aria-pressed", name == view);
  }
  const draw = {pictures: drawPictures, table: drawTable, curves: drawCurves};
  draw[view]();
}

function offer(id, valueOf) {
  const values = [...new Set(D.runs.map(valueOf))];
  $(id).append(...values.map(value => el("option", {value: String(value)}, String(value))));
  $(id).onchange = apply;
}

function start() {
  D.runs.forEach(prepare);
  fillOnScroll();
  offer("relation", run => run.relation);
  offer("method", run => run.label);
  offer("seed", run => run.seed);

  let wait;
  $("text").oninput = () => {
    clearTimeout(wait);
    wait = setTimeout(apply, 120);
  };
  for (const name of VIEWS) {
    $("show-" + name).onclick = () => {
      view = name;
      apply();
    };
  }
  $("close").onclick = () => $("dialog").close();
  $("dialog").onclick = event => {
    if (event.target == $("dialog")) $("dialog").close();
  };
  apply();
}

start();
