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
    const line = bar.getBoundingClientRect().bottom + innerHeight / 4;
    const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const last = sections.findLastIndex((section) => section.getBoundingClientRect().top <= line);
    const now = links[atEnd ? links.length - 1 : last] ?? null;
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
