// The page of a report: filters, pictures, a table, curves, two methods beside each other, and a
// dialog for one run. What is looked at stands in the address, behind its #.
// Everything from the data is put into the page as text or as a property, never as HTML.

const D = JSON.parse(document.getElementById("data").textContent);
const VIEWS = ["pictures", "table", "curves", "compare"];
const FIELDS = ["relation", "method", "seed", "text", "one", "other"]; // that the address keeps
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

// What a run's text filter looks in; scores without a prototype, whatever they are called; and what
// the judge said of each picture: right, wrong or nothing (null), and which relation it saw.
function prepare(run) {
  run.right = [...(run.right || "")].map(sign => ({1: true, 0: false})[sign] ?? null);
  run.seen = run.right.map(right => (right ? run.relation : ""));
  for (const [name, places] of Object.entries(run.mistaken || {})) {
    for (const i of places) run.seen[i] = name;
  }
  run.scores = Object.assign(Object.create(null), run.scores);
  const prompts = D.prompts[run.prompts] || [];
  const parts = [nameOf(run), run.backbone, run.status, run.error || "", run.folder, run.run];
  run.text = [...parts, ...prompts].join(" ").toLowerCase();
}

// The first prompts of a run, those of its sheet.
function sheetPrompts(run) {
  return (D.prompts[run.prompts] || []).slice(0, D.sheet);
}

// "the first 8 of 64 ", empty where that is all.
function firstOf(some, all) {
  return some < all ? `the first ${some} of ${all} ` : "";
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
  $("rows").replaceChildren(el("table", {}, head, body));
  fill(body, shown, 100, rowOf);
}

// ---- the pictures

function cardOf(run) {
  const children = [];
  if (run.image) {
    const verdicts = sheetPrompts(run).map((_, i) => verdict(run, i)).join(", ");
    children.push(sheet(run.image, `first pictures of ${nameOf(run)}: ${verdicts}`));
  }
  const some = D.scores.filter(([key], i) => i < 2 || key == "exemplars_share");
  const scores = scoresOf(run, some).join(", ");
  const look = run.error ? "failed" : "dim";
  const below = el("span", {className: look}, run.error || scores || run.status);
  children.push(el("b", {}, run.label), el("br"), below);
  return el("button", {className: "card", type: "button", onclick: () => openRun(run)}, ...children);
}

function exemplarsNote(exemplars, picked) {
  if (exemplars.given && D.runs[0].backbone == "toybox") {
    return "photographs through the toybox: a check of the plumbing";
  }
  const some = firstOf(exemplars.captions.length, exemplars.n);
  if (exemplars.kind == "triplets") {
    return `${some}a row each: concepts → target; what the relation was learned from`;
  }
  if (picked) return `${some}learned from ${picked.length}, not from the pale ones`;
  return some + "what the relation was learned from";
}

// The sheet of exemplars, five a row; those that were not `picked` (numbers from 1) are pale.
function exemplarsSheet(exemplars, picked) {
  const shown = exemplars.captions.length;
  const image = sheet(exemplars.image, exemplars.kind + ": " + exemplars.captions.join("; "));
  if (!picked || exemplars.kind == "triplets") return image;
  const [width, height] = [100 / Math.min(5, shown), 100 / Math.ceil(shown / 5)];
  const veils = [];
  for (let i = 0; i < shown; i++) {
    if (picked.includes(i + 1)) continue;
    const veil = el("i", {className: "veil"});
    veil.style.width = `${width}%`;
    veil.style.height = `${height}%`;
    veil.style.left = `${i % 5 * width}%`;
    veil.style.top = `${Math.floor(i / 5) * height}%`;
    veils.push(veil);
  }
  return el("span", {className: "veiled"}, image, ...veils);
}

function exemplarsCard(exemplars, picked) {
  if (exemplars.error) {
    const why = "What it was learned from is not shown: " + exemplars.error;
    return el("p", {className: "dim"}, why);
  }
  return el("div", {className: "card"},
    exemplarsSheet(exemplars, picked),
    el("b", {}, `the ${exemplars.kind}`),
    el("br"),
    el("span", {className: "dim"}, exemplarsNote(exemplars, picked)));
}

// Which exemplars of a folder these runs learned from, where it is the same for all.
function pickedBy(runs) {
  const [first] = runs;
  const same = runs.every(run => String(run.picked) == String(first.picked));
  return same ? first.picked : undefined;
}

function promptsOf(runs) {
  const run = runs.find(run => run.image);
  if (!run) return "";
  const prompts = sheetPrompts(run);
  const some = firstOf(prompts.length, run.n);
  return el("details", {className: "dim"},
    el("summary", {}, `${some}prompts, in the sheets' order`),
    el("ol", {}, ...prompts.map(prompt => el("li", {}, prompt))));
}

// One relation and seed: what was learned from, and the sheet of every method.
function sectionOf(runs) {
  const [first] = runs;
  const where = D.backbones > 1 ? ` on ${first.backbone}` : "";
  const learned = new Set(runs.map(run => run.data).filter(data => data != null));
  const exemplars = [...learned].map(data => {
    return exemplarsCard(D.exemplars[data], pickedBy(runs.filter(run => run.data == data)));
  });
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

// Round numbers from 0 to the highest, about four of them.
function ticks(highest) {
  const rough = (highest || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(k => k * power).find(step => step >= rough);
  return Array.from({length: Math.floor(highest / step + 1e-9) + 1}, (_, i) => i * step);
}

function axesOf(x, y, lastStep, highest, box) {
  const label = (x, y, anchor, text) => svg("text", {x, y, "text-anchor": anchor}, text);
  const line = d => svg("path", {d, fill: "none", stroke: "currentColor", opacity: 0.4});
  const short = value => String(Number(value.toPrecision(3)));
  return [
    line(`M${box.left} ${box.top}V${box.bottom}H${box.right}`),
    ...ticks(highest).flatMap(loss => [
      line(`M${box.left - 3} ${y(loss)}h3`), label(box.left - 5, y(loss) + 3, "end", short(loss)),
    ]),
    ...ticks(lastStep).flatMap(step => [
      line(`M${x(step)} ${box.bottom}v3`), label(x(step), box.bottom + 13, "middle", short(step)),
    ]),
    label(box.left, 9, "middle", "loss"),
    label(box.right, box.bottom + 26, "end", "steps"),
  ];
}

// The same triples before and after: what a falling loss is measured by.
function probeOf(run, x, y) {
  if (!run.probe.length) return [];
  const points = run.probe.map(([step, loss]) => `${x(step).toFixed(1)},${y(loss).toFixed(1)}`);
  const marks = run.probe.map(([step, loss]) => svg("rect", {
    x: x(step) - 2.5, y: y(loss) - 2.5, width: 5, height: 5, fill: strokeOf(run).stroke,
  }));
  const look = {fill: "none", ...strokeOf(run), "stroke-dasharray": "1 4"};
  return [svg("path", {...look, d: "M" + points.join("L"), class: "probe"}), ...marks];
}

function chart(runs) {
  const width = 340, height = 190;
  const box = {left: 44, right: width - 14, bottom: height - 32, top: 16};
  const points = runs.flatMap(run => [...run.curve, ...run.probe]);
  const lastStep = Math.max(...points.map(([step]) => step));
  const highest = Math.max(...points.map(([, loss]) => loss));
  const x = step => box.left + (box.right - box.left) * step / (lastStep || 1);
  const y = loss => box.bottom - (box.bottom - box.top) * loss / (highest || 1);

  const name = `loss over ${lastStep} steps of ${runs.length} runs`;
  const opacity = runs.length > 6 ? 0.6 : 1;
  const picture = svg("svg", {viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name},
    ...axesOf(x, y, lastStep, highest, box),
    ...runs.map(run => lineOf(run, x, y, opacity)),
    ...runs.flatMap(run => probeOf(run, x, y)));
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
  const probed = runs.some(run => run.probe.length);
  const probe = probed ? "; squares: the same probe before and after" : "";
  const caption = `${runs[0].relation}: training loss, ${runs.length} runs${probe}`;
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
  image.onerror = () => image.replaceWith("the picture is no longer there");
  const seen = el("b", {className: look}, verdict(run, i));
  const caption = el("figcaption", {}, prompt, el("br"), seen);
  return el("figure", {className: look}, el("a", {href: file}, image), caption);
}

function otherPictures(run, first) {
  if (!(run.n > first)) return "";
  const count = Math.min(run.n, 100) - first;
  const links = Array.from({length: count}, (_, i) => link(pictureFile(run, first + i), first + i));
  const more = run.n > 100 ? link(fileOf(run, "samples/"), `and ${run.n - 100} more`) : "";
  return el("p", {className: "dim links"}, "The others: ", ...links, more);
}

function learnedFrom(run) {
  const exemplars = D.exemplars[run.data];
  const parts = exemplars ? [el("h3", {}, "Learned from"), exemplarsCard(exemplars, run.picked)] : [];
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
  const prompts = sheetPrompts(run);
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

// ---- two methods

// Runs of both on one relation and seed, with the same prompts from the same noise.
function matches(one, other) {
  const key = run => [run.backbone, run.relation, run.seed, run.prompts].join("|");
  const scored = shown.filter(run => run.right.length);
  const theirs = new Map(scored.filter(run => run.label == other).map(run => [key(run), run]));
  return scored
    .filter(run => run.label == one && theirs.has(key(run)))
    .map(run => [run, theirs.get(key(run))]);
}

function differing([a, b]) {
  const places = D.prompts[a.prompts].map((_, i) => i);
  return places.filter(i => a.right[i] != null && b.right[i] != null && a.right[i] != b.right[i]);
}

function pairOf([a, b, i]) {
  const prompt = D.prompts[a.prompts][i];
  const where = `${a.relation}, seed ${a.seed}, picture ${i}: `;
  const shots = el("div", {className: "pair shots"}, el("p", {}, where, el("b", {}, prompt)));
  for (const run of [a, b]) shots.append(shotOf(run, run.label, i));
  return shots;
}

function drawCompare() {
  const both = matches($("one").value, $("other").value);
  const pairs = both.flatMap(pair => differing(pair).map(i => [...pair, i]));
  const asked = both.reduce((sum, [a]) => sum + D.prompts[a.prompts].length, 0);
  const better = pairs.filter(([a, , i]) => a.right[i]).length;
  const held = both.some(([a]) => a.n > D.prompts[a.prompts].length) ? "first " : "";
  $("differ").textContent = !both.length
    ? "These two have no run of one relation and seed with the same prompts."
    : `The judge tells them apart on ${pairs.length} of the ${held}${asked} prompts that both drew `
      + `from the same noise: ${better} for ${$("one").value}, `
      + `${pairs.length - better} for ${$("other").value}.`;
  fill($("pairs"), pairs, 20, pairOf);
}

// ---- a table as text, for a paper or a README

const LATEX = {
  "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "–": "--",
  "|": "\\textbar{}", "<": "$<$", ">": "$>$", "⟨": "$\\langle$", "⟩": "$\\rangle$",
  "↑": "$\\uparrow$", "↓": "$\\downarrow$",
};

function latexOf(text) {
  const escaped = text.replace(/[\\~^&%$#_{}|<>–⟨⟩↑↓]/g, sign => LATEX[sign] || "\\" + sign);
  return escaped.replace(/(^|[\s(\[])-(?=[\d.])/g, (_, before) => before + "$-$"); // a minus
}

function rowsOf(table) {
  const textOf = cell => {
    const [first, ...rest] = [...cell.childNodes].map(node => node.textContent.trim());
    return [first, ...rest.filter(Boolean).map(text => `(${text})`)].join(" ");
  };
  return [...table.rows].map(row => [...row.cells].map(textOf));
}

// What stands above a table and says what its numbers are; empty where nothing does.
function captionOf(place) {
  const above = place.previousElementSibling;
  return above?.matches("p.dim") ? above.textContent.replace(/\s+/g, " ").trim() : "";
}

function markdownTable(rows, caption) {
  const line = cells => `| ${cells.map(cell => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const [head, ...body] = rows;
  const below = caption && ["", caption];
  return [line(head), line(head.map(() => "---")), ...body.map(line), ...below].join("\n");
}

function latexTable(rows, caption) {
  const line = cells => cells.map(latexOf).join(" & ") + " \\\\";
  const [head, ...body] = rows;
  const begin = `\\begin{tabular}{${"l".repeat(head.length)}}`;
  const rules = ["\\toprule", line(head), "\\midrule", ...body.map(line), "\\bottomrule"];
  const above = ["% \\usepackage{booktabs}", ...(caption && ["% " + caption])];
  return [...above, begin, ...rules, "\\end{tabular}"].join("\n");
}

// Into the clipboard, and to be seen and taken by hand where there is none.
function copy(text, name) {
  const field = el("textarea", {className: "copied", readOnly: true, value: text});
  field.setAttribute("aria-label", name);
  const said = el("p", {className: "dim", role: "status"}, "To be copied: Ctrl+C.");
  $("run").replaceChildren(el("h2", {}, name), said, field);
  $("dialog").showModal();
  field.select();
  navigator.clipboard?.writeText(text).then(() => { said.textContent = "Copied."; }, () => {});
}

function offerCopies() {
  const forms = [["Markdown", markdownTable], ["LaTeX", latexTable]];
  for (const place of document.querySelectorAll(".copy")) {
    place.append(...forms.map(([name, write]) => {
      const onclick = () => {
        if (place.parentElement == $("table")) while (!$("more").hidden) next(); // all rows
        const rows = rowsOf(place.nextElementSibling.querySelector("table"));
        copy(write(rows, captionOf(place)), `The table in ${name}`);
      };
      return el("button", {type: "button", onclick}, `Copy as ${name}`);
    }));
  }
}

// ---- the address

function writeAddress() {
  const state = new URLSearchParams();
  if (view != "pictures") state.set("view", view);
  for (const id of FIELDS) {
    const kept = view == "compare" || (id != "one" && id != "other");
    if ($(id).value && kept) state.set(id, $(id).value);
  }
  if (sort) state.set("sort", (sort.up > 0 ? "" : "-") + sort.key);
  const address = "#" + state;
  if (location.hash != address && (state.size || location.hash)) {
    history.replaceState(null, "", address);
  }
}

function readAddress() {
  const state = new URLSearchParams(location.hash.slice(1));
  view = VIEWS.includes(state.get("view")) ? state.get("view") : "pictures";
  for (const id of FIELDS) {
    const wanted = state.get(id) ?? "";
    const there = id == "text" || [...$(id).options].some(option => option.value == wanted);
    if (there) $(id).value = wanted;
  }
  const [, minus, key] = (state.get("sort") ?? "").match(/^(-?)(.*)$/s);
  sort = columnOf(key) ? {key, up: minus ? -1 : 1} : null;
  apply();
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
  const draw = {
    pictures: drawPictures, table: drawTable, curves: drawCurves, compare: drawCompare,
  };
  draw[view]();
  writeAddress();
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
  offer("one", run => run.label);
  offer("other", run => run.label);
  $("other").selectedIndex = Math.min(1, LABELS.length - 1);
  offerCopies();

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
  onhashchange = readAddress;
  readAddress();
}

start();
