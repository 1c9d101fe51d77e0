// Keeps in this browser what was chosen in the bar of accessibility, which works without this file too.
const html = document.documentElement;
const poner = () => {
  for (const que of ["contraste", "letra"]) {
    try {
      const valor = localStorage["sede-" + que];
      if (valor) html.dataset[que] = valor;
      document.getElementById(que + "-" + valor).checked = true;
    } catch {}
  }
};
// Before anything is painted; then the radios, also of a page that comes back.
poner();
addEventListener("DOMContentLoaded", poner);
addEventListener("pageshow", poner);
addEventListener("change", ({ target }) => {
  if (!target.closest(".barra-accesibilidad")) return;
  html.dataset[target.name] = target.value;
  try {
    localStorage["sede-" + target.name] = target.value;
  } catch {}
});
