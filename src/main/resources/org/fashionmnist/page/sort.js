"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const headings = [...table.tHead.rows[0].cells];

  const compare = (column) => (a, b) => {
    const [one, other] = [a.cells[column], b.cells[column]];
    const [x, y] = [one.dataset.order, other.dataset.order];
    if (x === undefined && y === undefined) {
      return one.textContent.localeCompare(other.textContent);
    }
    if (x === undefined || y === undefined) {
      return x === undefined ? 1 : -1;
    }
    return Number(x) - Number(y);
  };

  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const ascending = heading.getAttribute("aria-sort") !== "ascending";
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      const rows = [...body.rows].sort(compare(column));
      body.append(...(ascending ? rows : rows.reverse()));
    });
  });
}
