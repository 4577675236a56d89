// Fills the page from the query API. Everything that comes from articles is put in as text, never as markup.
"use strict";

const PAGE_SIZE = 50;
const REFRESH_MILLIS = 10000;
const view = document.getElementById("view");
const filter = document.getElementById("filter");
const open = new Set();
let section = "";
let shown = "";
let limit = PAGE_SIZE;
let data = null;

// --- small pieces of document

function el(name, attributes, ...children) {
  const node = document.createElement(name);
  return fill(node, attributes, children);
}

function svg(name, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) node.setAttribute(key, value);
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== "") node.append(child);
  }
  return node;
}

/** A link when the address is one of the web, else the text alone. */
function link(url, text) {
  if (!/^https?:\/\//i.test(url || "")) return text;
  return el("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, text);
}

/** A list that opens, and stays open when the page fills itself again. */
function disclosure(id, label, ...content) {
  const node = el("details", null, el("summary", null, label), ...content);
  node.open = open.has(id);
  node.addEventListener("toggle", () => (node.open ? open.add(id) : open.delete(id)));
  return node;
}

// --- words

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const REGIONS = new Intl.DisplayNames(["en-GB"], { type: "region", fallback: "code" });
const FORMER = { SU: "Soviet Union", DD: "East Germany", CS: "Czechoslovakia", YU: "Yugoslavia", XK: "Kosovo" };

function moment(iso) {
  const time = iso ? new Date(iso) : null;
  return time === null || isNaN(time) ? "undated" : DAY.format(time) + ", " + CLOCK.format(time);
}

function day(iso) {
  const time = iso ? new Date(iso) : null;
  return time === null || isNaN(time) ? "undated" : DAY.format(time);
}

function count(n, one, many) {
  return n.toLocaleString("en-GB") + " " + (n === 1 ? one : many || one + "s");
}

function after(seconds) {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const span =
    minutes < 1 ? "the same minute"
    : minutes < 60 ? count(minutes, "minute")
    : minutes < 2880 ? Math.floor(minutes / 60) + " h " + (minutes % 60 ? (minutes % 60) + " min" : "")
    : count(Math.round(minutes / 1440), "day");
  return minutes < 1 ? span : span.trim() + (seconds < 0 ? " before" : " later");
}

function percent(share) {
  return (share >= 0.995 && share < 1 ? 99 : Math.round(share * 100)) + " %";
}

/** Codes of countries become their names; several forces are joined by a slash. */
function place(code) {
  if (!code) return "not stated";
  return code.split("/").map((part) => {
    if (FORMER[part]) return FORMER[part];
    return /^[A-Z]{2}$/.test(part) ? REGIONS.of(part) : part;
  }).join(" and ");
}

function number(value) {
  return value === null || value === undefined ? null : value.toLocaleString("en-GB", { maximumFractionDigits: 3 });
}

const BEFORE = { "~": "about ", "<": "up to ", "<~": "just under ", ">": "over ", ">=": "at least " };

/** A figure as briefly as it can be said; its own words where there is no number. */
function figure(surface, value, op, min, max) {
  if (surface === null) return null;
  if (op === ".." && min !== null && max !== null) return number(min) + " to " + number(max);
  if (value === null) return "“" + surface + "”";
  return (BEFORE[op] || "") + number(value);
}

// --- sections

function story(row) {
  const others = row.members;
  const copies = others.filter((one) => one.verdict === "duplicate");
  const outlets = [...new Set(others.map((one) => one.source))];
  return el("article", { class: "item" },
    el("h2", null, link(row.url, row.title || "(no headline)")),
    el("p", { class: "by" },
      el("b", null, row.source), " · " + moment(row.published_at || row.first_seen_at) + " ",
      row.version > 1 ? el("span", { class: "tag" }, (row.signal || "version") + " · v" + row.version) : null,
      row.first_article_gone ? el("span", { class: "tag alarm" }, "first article withdrawn or held") : null),
    row.lead ? el("p", { class: "lead" }, row.lead + (row.lead.length >= 320 ? " …" : "")) : null,
    row.note ? el("p", { class: "by note" }, "Note to desks: " + row.note) : null,
    others.length === 0 ? null : disclosure("story " + row.story_id,
      (copies.length ? "+" + count(copies.length, "copy", "copies") : count(others.length, "more article"))
        + " · " + outlets.slice(0, 4).join(", ") + (outlets.length > 4 ? " and " + (outlets.length - 4) + " more" : ""),
      el("ul", { class: "rows" }, others.map(member))));
}

function member(one) {
  return el("li", null,
    el("span", { class: "title" }, link(one.url, one.title || "(no headline)")),
    el("p", { class: "by" }, el("b", null, one.source), " · " + after(one.seconds_after)),
    el("p", { class: "why" }, one.reason),
    el("div", { class: "shares" },
      share("of the shorter text shared", one.containment), share("alike as wholes", one.resemblance),
      share("new words", one.novelty)));
}

function share(label, value) {
  return el("span", { class: "share" },
    svg("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      svg("rect", { class: "back", width: 100, height: 10, rx: 2 }),
      svg("rect", { class: "fill", width: Math.max(0, Math.min(100, value * 100)), height: 10, rx: 2 })),
    el("span", null, el("b", null, percent(value)), " " + label));
}

function quote(row) {
  const repeats = row.seen.slice(1);
  return el("article", { class: "item" },
    el("blockquote", null, "“" + row.text + "”"),
    el("p", { class: "speaker" }, row.speaker_name || row.speaker_role || "Nobody named",
      row.speaker_name && row.speaker_role ? el("span", null, ", " + row.speaker_role) : null),
    el("p", { class: "by" }, "First in ", el("b", null, row.first_source), ", " + moment(row.first_seen_at),
      repeats.length ? " · seen " + count(row.sightings, "time") + " in " + count(row.outlets, "outlet")
        + (row.wordings > 1 ? ", " + count(row.wordings, "wording") : "") : ""),
    differences(row.seen),
    row.contradicted_by.length === 0 ? null : el("div", { class: "contra" }, row.contradicted_by.map((other) =>
      el("p", null, "Against: ", el("q", null, other.text), " ("
        + [other.speaker_name, other.first_source].filter(Boolean).join(", ") + ")"))),
    repeats.length === 0 ? null : disclosure("quote " + row.quote_id, "Every sighting",
      el("ul", { class: "rows" }, row.seen.map(sighting))));
}

/** Which words differ between any two wordings, each difference once. */
function differences(seen) {
  const all = new Map();
  for (const one of seen) for (const change of one.diff || []) all.set(change.from + "\n" + change.to, change);
  return changes([...all.values()].slice(0, 8));
}

function changes(diff) {
  if (!diff || diff.length === 0) return null;
  return el("div", { class: "diffs" }, diff.map((change) => el("span", null,
    change.from ? el("del", null, change.from) : null, change.from && change.to ? " → " : null,
    change.to ? el("ins", null, change.to) : null)));
}

function sighting(one, index) {
  return el("li", null,
    el("p", { class: "by" }, el("b", null, one.source), " · ", link(one.url, one.title || "(no headline)"),
      " · " + (index === 0 ? "first" : after(one.seconds_after)),
      one.in_a_copy ? " · in a copy" : "", one.speaker_surface ? " · as “" + one.speaker_surface + "”" : ""),
    changes(one.diff),
    one.grade && one.grade !== "identical" ? el("p", { class: "why" }, one.grade + ": “" + one.text + "”") : null);
}

function entry(row) {
  const current = figure(row.current_surface, row.current_value, row.current_op, row.current_min, row.current_max);
  const planned = figure(row.planned_surface, row.planned_value, row.planned_op, row.planned_min, row.planned_max);
  return el("article", { class: "item" },
    el("h2", null, row.force ? place(row.force) : "Force not stated", " in ",
      row.theatre ? place(row.theatre) : "a place not stated"),
    el("div", { class: "ledger" },
      el("div", null,
        el("p", { class: "number" }, current || (planned ? "" : "no current figure"),
          current && planned ? el("span", { class: "arrow" }, " → ") : null,
          planned ? el("span", { class: "to" }, planned + " planned") : null),
        standing(row),
        el("p", { class: "by" },
          row.conflicts ? el("span", { class: "tag alarm" }, count(row.conflicts, "conflict")) : null,
          count(row.claims, "claim") + " from " + count(row.outlets, "outlet"))),
      chart(row.every_claim)),
    row.every_conflict.length === 0 ? null : el("div", { class: "contra" }, row.every_conflict.map((one) =>
      el("p", null, one.surface + " (" + one.source + ") against " + one.other_surface + " (" + one.other_source
        + "): " + one.reason))),
    disclosure("ledger " + row.ledger_key, "Every claim and its source", claims(row.every_claim)));
}

function standing(row) {
  const lines = [];
  if (row.current_surface !== null) {
    lines.push("Now “" + row.current_surface + "”, " + [row.current_speaker, row.current_source].filter(Boolean).join(" in ")
      + ", " + day(row.current_as_of));
  }
  if (row.change) {
    lines.push((row.change > 0 ? "+" : "−") + number(Math.abs(row.change)) + " since " + day(row.previous_as_of));
  }
  if (row.planned_surface !== null) {
    lines.push("Planned “" + row.planned_surface + "”, "
      + [row.planned_speaker, row.planned_source].filter(Boolean).join(" in ") + ", " + day(row.planned_as_of));
  }
  return lines.map((line) => el("p", { class: "by" }, line));
}

/** Claims by day: a point for the number said, a bar for the range meant. */
function chart(all) {
  const people = all.filter((one) => one.as_of && one.unit === "personnel" && !one.negated
    && [one.value, one.min, one.max].some((x) => x !== null));
  if (people.length < 2) return null;
  const width = 420, height = 130, left = 52, right = 14, top = 12, bottom = 24;
  const times = people.map((one) => Date.parse(one.as_of));
  const first = Math.min(...times), last = Math.max(...times);
  const most = Math.max(...people.flatMap((one) => [one.value, one.min, one.max].filter((x) => x !== null)));
  const x = (time) => last === first ? (left + width - right) / 2
    : left + (width - left - right) * (time - first) / (last - first);
  const y = (value) => height - bottom - (height - top - bottom) * value / (most || 1);
  const points = people.map((one, i) => {
    const at = x(times[i]);
    const low = one.min === null ? one.value ?? one.max : one.min, high = one.max === null ? one.value ?? one.min : one.max;
    const mark = one.value ?? (low + high) / 2;
    const style = one.status === "current" ? "current" : one.status === "past" ? "past" : "planned";
    return svg("g", null, svg("title", null, one.surface + " · " + one.source + " · " + day(one.as_of) + " · " + one.status),
      low === high ? null : svg("line", { class: "range " + style, x1: at, x2: at, y1: y(low), y2: y(high) }),
      svg("circle", { class: style, cx: at, cy: y(mark), r: 4.5 }));
  });
  return el("div", null,
    svg("svg", { class: "chart", viewBox: "0 0 " + width + " " + height, role: "img",
      "aria-label": count(people.length, "claim") + " over time, at most " + number(most) },
      svg("line", { x1: left, x2: width - right, y1: y(0), y2: y(0) }),
      svg("line", { x1: left, x2: width - right, y1: y(most), y2: y(most) }),
      svg("text", { x: left - 8, y: y(most) + 4, "text-anchor": "end" }, number(most)),
      svg("text", { x: left - 8, y: y(0) + 4, "text-anchor": "end" }, "0"),
      svg("text", { x: first === last ? x(first) : left, y: height - 6, "text-anchor": first === last ? "middle" : "start" },
        day(new Date(first).toISOString())),
      first === last ? null : svg("text", { x: width - right, y: height - 6, "text-anchor": "end" }, day(new Date(last).toISOString())),
      points),
    el("p", { class: "key" }, el("i"), "current", el("i", { class: "planned" }), "planned or supposed",
      el("i", { class: "past" }), "past"));
}

function claims(all) {
  return table(["As of", "Claim", "Status", "Said by", "Outlet"], all.map((one) => [
    day(one.as_of),
    one.surface + (one.negated ? " (denied)" : ""),
    one.status + (one.change === "level" ? "" : ", " + one.change),
    one.speaker || el("span", { class: "why" }, "nobody named"),
    el("span", null, link(one.url, one.source), one.copies > 1 ? " +" + count(one.copies - 1, "copy", "copies") : ""),
  ]));
}

function table(heads, rows) {
  return el("div", { class: "wide" }, el("table", null,
    el("thead", null, el("tr", null, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", null, rows.map((cells) => el("tr", null,
      cells.map((cell, i) => el("td", { "data-head": heads[i] }, cell)))))));
}

function deadLetters(rows) {
  const reasons = new Map();
  for (const row of rows) {
    const key = row.stage + " · " + reason(row.reason);
    reasons.set(key, (reasons.get(key) || 0) + 1);
  }
  return [
    el("p", { class: "by reasons" }, [...reasons].sort((a, b) => b[1] - a[1]).map(([key, n]) =>
      el("span", { class: "tag" }, key + " × " + n))),
    table(["Arrived", "Reason", "What was wrong", "Where it came from", "Size"], rows.map((row) => [
      moment(row.arrived_at), reason(row.reason), row.detail, el("code", null, row.place),
      size(row.total_bytes)])),
  ];
}

function size(bytes) {
  return bytes < 10000 ? count(bytes, "byte") : bytes < 1e6 ? number(Math.round(bytes / 1000)) + " kB"
    : number(Math.round(bytes / 1e5) / 10) + " MB";
}

function reason(code) {
  return code.toLowerCase().replaceAll("_", " ");
}

const SECTIONS = {
  stories: { title: "Stories", url: "api/stories", each: story, empty: "No story has come through yet." },
  quotes: { title: "Quotes", url: "api/quotes", each: quote, empty: "Nobody has been quoted yet." },
  figures: { title: "Figures", url: "api/ledger", each: entry, empty: "No troop figure has been claimed yet." },
  "dead-letters": { title: "Dead letters", url: "api/dead-letters", all: deadLetters,
    empty: "Everything that came could be used." },
};

// --- filling the page

function render() {
  const now = SECTIONS[section];
  const words = filter.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const rows = data.rows.filter((row) => {
    const text = JSON.stringify(row).toLowerCase() + " " + [row.force, row.theatre].map(place).join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const nodes = rows.length === 0
    ? [el("p", { class: "notice" }, words.length ? "Nothing here matches “" + filter.value.trim() + "”." : now.empty)]
    : now.all ? now.all(rows) : rows.map(now.each);
  if (data.more && limit < 200) {
    const more = el("button", { class: "more", type: "button" }, "Show more");
    more.addEventListener("click", () => { limit = Math.min(200, limit + PAGE_SIZE); load(); });
    nodes.push(more);
  }
  view.replaceChildren(...nodes);
}

function head(summary) {
  const items = [
    [summary.stories, "story", "stories"], [summary.copies, "copy folded", "copies folded"],
    [summary.quotes, "statement"], [summary.ledger, "force and theatre", "forces and theatres"],
    [summary.conflicts, "conflict"], [summary.held, "held back", "held back"],
    [summary.canceled, "killed", "killed"], [summary.dead_letters, "dead letter"],
  ];
  document.getElementById("summary").replaceChildren(...items.map(([n, one, many]) =>
    el("li", null, el("b", null, n.toLocaleString("en-GB")), " " + (n === 1 ? one : many || one + "s"))));
  const from = day(summary.first_at), to = day(summary.latest_at);
  document.getElementById("dateline").textContent = summary.articles === 0 ? ""
    : "News of " + (from === to ? to : from + " to " + to) + " · times in UTC";
}

async function fetchText(url) {
  const reply = await fetch(url, { headers: { Accept: "application/json" } });
  if (!reply.ok) throw new Error((await reply.json()).error || reply.statusText);
  return reply.text();
}

async function load() {
  const asked = section;
  const state = document.getElementById("state");
  try {
    const [summary, rows] = await Promise.all(
      [fetchText("api/summary"), fetchText(SECTIONS[asked].url + "?limit=" + limit)]);
    if (asked !== section) return;
    head(JSON.parse(summary).rows[0]);
    if (rows !== shown) {
      shown = rows;
      data = JSON.parse(rows);
      render();
    }
    state.textContent = "Up to date at " + CLOCK.format(new Date()) + " UTC. The page refreshes itself.";
  } catch (problem) {
    state.textContent = "No answer at " + CLOCK.format(new Date()) + " UTC: " + problem.message + ". Trying again.";
    if (data === null) view.replaceChildren(el("p", { class: "notice" }, "Waiting for the database."));
  }
}

function go() {
  const wanted = location.hash.slice(1);
  section = SECTIONS[wanted] ? wanted : "stories";
  shown = "";
  data = null;
  limit = PAGE_SIZE;
  filter.value = "";
  document.title = SECTIONS[section].title + " · Wirefold";
  for (const tab of document.querySelectorAll("#sections a")) {
    if (tab.hash === "#" + section) tab.setAttribute("aria-current", "page");
    else tab.removeAttribute("aria-current");
  }
  view.replaceChildren();
  load();
}

window.addEventListener("hashchange", go);
filter.addEventListener("input", () => { if (data !== null) render(); });
setInterval(() => { if (!document.hidden) load(); }, REFRESH_MILLIS);
go();
