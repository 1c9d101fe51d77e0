// Reloads the page of an editor when the content was read again.
const pedir = async (desde) => (await fetch(`/__sede/turno?desde=${desde}`, { cache: "no-store" })).text();
// What the page was made from: a change while it was on its way is news too.
const visto = new URL(import.meta.url).searchParams.get("desde");
for (;;) {
  try {
    if ((await pedir(visto)) !== visto) break;
  } catch {
    await new Promise((listo) => setTimeout(listo, 1000));
  }
}
location.reload();
