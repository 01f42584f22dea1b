"use strict";
// Marks in the navigation the section that is being read.
(() => {
  const bar = document.querySelector("nav.contents");
  const list = bar.firstElementChild;
  const links = [...bar.querySelectorAll("a")];
  const sections = links.map((link) => document.getElementById(link.hash.slice(1)));
  let current = null;
  let waiting = false;

  function mark() {
    waiting = false;
    const top = bar.getBoundingClientRect().bottom;
    const line = top + innerHeight / 4;
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const last = sections.findLastIndex(
      (section) => section.offsetHeight > 0 && section.getBoundingClientRect().top <= line);
    const now = (atEnd ? lastInView(top, last) : links[last]) ?? null;
    if (now === current) {
      return;
    }
    current?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "true");
    current = now;
    if (now && list.scrollWidth > list.clientWidth) {
      list.scrollTo({ left: now.offsetLeft - (list.clientWidth - now.offsetWidth) / 2 });
    }
  }

  // Where the page can go no farther: what was asked for, or whose heading is at the top, or the last.
  function lastInView(top, last) {
    const begins = (section) => section?.getBoundingClientRect().top >= top - 2;
    const asked = links.findIndex((link) => link.hash === location.hash);
    return links[[asked, last].find((i) => begins(sections[i])) ?? links.length - 1];
  }

  function later() {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(mark);
    }
  }

  addEventListener("scroll", later, { passive: true });
  addEventListener("resize", later);
  mark();
})();
