// The search puts what is written for readers before the pages made of packs, but for a pack that is asked for by its name.
var Scorer = {
  score: (result) => {
    const [docname, title, , , score] = result;
    const asked = (new URLSearchParams(window.location.search).get("q") || "").trim().toLowerCase();
    const named = title.split(" > ")[0].toLowerCase().includes(asked);
    return docname.startsWith("catalogue/packs/") && !named ? score - 14 : score;
  },
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
