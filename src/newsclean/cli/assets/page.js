
"use strict";
const root = document.documentElement;
const rows = [...document.querySelectorAll(".row")];
const chips = [...document.querySelectorAll(".chip")];
const pressed = (button) => button.getAttribute("aria-pressed") === "true";
const turn = (button, on = !pressed(button)) => button.setAttribute("aria-pressed", String(on));

function filter() {
  const off = new Set(chips.filter((chip) => !pressed(chip)).map((chip) => chip.dataset.label));
  for (const row of rows) row.classList.toggle("filtered", row.dataset.labels.split(" ").every((label) => off.has(label)));
}

// A click turns one label on or off; with Shift it shows that label alone, or all of them again.
function alone(chip) {
  const all = chips.every((other) => pressed(other) === (other === chip));
  for (const other of chips) turn(other, all || other === chip);
  filter();
}
for (const chip of chips) {
  chip.title = "Click: show or hide. Shift and click: this label alone.";
  chip.addEventListener("click", (event) => {
    if (event.shiftKey) return alone(chip);
    turn(chip);
    filter();
  });
}
for (const name of ["removed", "notes"]) {
  const button = document.getElementById(name);
  button.addEventListener("click", () => {
    turn(button);
    document.body.classList.toggle(`no-${name}`, !pressed(button));
  });
}
document.getElementById("article").addEventListener("click", () => {
  const first = document.querySelector("main h2, main span.kept.body");
  if (first) first.scrollIntoView({ block: "center" });
});
document.getElementById("theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
document.querySelector(".tools").hidden = false;
