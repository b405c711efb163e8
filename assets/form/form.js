// Writes the answers as package mentoring reads them. All words stand in the
// page; here are none.
"use strict";

const form = document.querySelector("form");
const code = document.getElementById("code");
const said = document.getElementById("said");
let unsent = false; // something was answered that was neither saved nor copied

// today is the day where the form is filled in, as 2026-11-09.
function today() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function answers() {
  const ratings = [];
  for (const question of form.querySelectorAll("fieldset")) {
    const chosen = question.querySelector("input:checked");
    if (chosen) ratings.push({ competency: question.dataset.competency, level: Number(chosen.value) });
  }
  const all = { format: form.dataset.format, form: form.dataset.id, day: today(), ratings };
  for (const name of ["example", "wish"]) {
    const text = document.getElementById(name).value.trim();
    if (text) all[name] = text;
  }
  return all;
}

function isEmpty(all) {
  return all.ratings.length === 0 && !all.example && !all.wish;
}

// crc32 is the IEEE checksum of ASCII text, as eight hex digits.
function crc32(text) {
  let sum = -1;
  for (let i = 0; i < text.length; i++) {
    sum ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return (~sum >>> 0).toString(16).padStart(8, "0");
}

// encoded is the code of the answers. The two line ends of Unicode are escaped
// because Go does so.
function encoded(all) {
  const json = JSON.stringify(all).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
  let bytes = "";
  for (const b of new TextEncoder().encode(json)) bytes += String.fromCharCode(b);
  const text = btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  return `TREFOIL-1-${text}-${crc32(text)}`;
}

// refresh shows the code of what is answered so far.
function refresh() {
  const all = answers();
  code.value = isEmpty(all) ? "" : encoded(all);
  return all;
}

// answered returns the answers, or says that there are none yet.
function answered() {
  const all = refresh();
  if (!isEmpty(all)) return all;
  said.textContent = form.dataset.nothing;
  return null;
}

function sent(words) {
  unsent = false;
  said.textContent = words;
}

function save() {
  const all = answered();
  if (!all) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(all, null, 2) + "\n"], { type: "application/json" }));
  link.download = `${form.dataset.name} ${all.day}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000); // some browsers ask first where to save it
  sent(form.dataset.saved);
}

async function copy() {
  if (!answered()) return;
  code.focus();
  code.select();
  let copied = false;
  try {
    await navigator.clipboard.writeText(code.value);
    copied = true;
  } catch {
    copied = document.execCommand("copy"); // where the page may not use the clipboard by itself
  }
  if (copied) sent(form.dataset.copied);
  else said.textContent = form.dataset.selected;
}

form.addEventListener("input", () => {
  unsent = !isEmpty(refresh());
  said.textContent = "";
});
form.addEventListener("submit", (event) => event.preventDefault());
code.addEventListener("focus", () => code.select());
code.addEventListener("copy", () => { unsent = false; });
document.getElementById("save").addEventListener("click", save);
document.getElementById("copy").addEventListener("click", copy);
addEventListener("pageshow", refresh); // a browser may bring back what was written before
addEventListener("beforeunload", (event) => { if (unsent) event.preventDefault(); });
