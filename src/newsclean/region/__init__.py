"""Where the article stands in a whole page of text, told by the shape of its lines alone.

Rules that know words take what they know; `find_region` tells the rest. It needs no words, so it works in languages that have no pack:

1. `lines` finds the stretch where prose stands thickest, `places` how far around it the article may reach, and `evidence` says of each line
   there what speaks for and against it: size, how it ends, capitals, signs, what stands above and below, blank lines, runs of short lines,
   repeated lines, the title found again, marks of rules;
2. `weights` says in points how much each piece of evidence counts: one table, fitted by `benchmarks/fit_region.py`;
3. `search` finds the best way through the lines: before the article, in it, in an interruption, after it;
4. `judge` tells a whole page from a text that is the article already, and from a page that holds none;
5. `label` says of what was left out what it most probably is.
"""

from newsclean.region.find import Kind, Region, find_region

__all__ = ["Kind", "Region", "find_region"]
