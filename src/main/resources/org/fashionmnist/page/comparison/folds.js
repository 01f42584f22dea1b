"use strict";
// Unfolds what a link leads to.
(() => {
  function unfold() {
    const fold = document.getElementById(location.hash.slice(1))?.closest("details");
    if (fold && !fold.open) {
      fold.open = true;
      fold.scrollIntoView();
    }
  }

  addEventListener("hashchange", unfold);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    // A link to where the reader was before changes no hash.
    link.addEventListener("click", () => setTimeout(unfold));
  }
  unfold();
})();
