// The search puts what is written for readers before the pages made of packs.
var Scorer = {
  score: (result) => {
    const [docname, , , , score] = result;
    return docname.startsWith("catalogue/packs/") ? score - 14 : score;
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
