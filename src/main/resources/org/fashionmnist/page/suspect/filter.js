"use strict";
for (const gallery of document.querySelectorAll(".gallery")) {
  const selects = [...gallery.querySelectorAll("select")];
  const status = gallery.querySelector("[role=status]");
  const items = [...gallery.querySelectorAll(".images li")];

  const show = () => {
    const chosen = selects.filter((select) => select.value !== "");
    let count = 0;
    for (const item of items) {
      const fits = chosen.length
        ? chosen.every((select) => item.dataset[select.dataset.key].split(" ").includes(select.value))
        : item.dataset.more === undefined;
      item.hidden = !fits;
      count += fits ? 1 : 0;
    }
    status.textContent = String(count);
  };

  selects.forEach((select) => select.addEventListener("change", show));
  gallery.querySelector(".filter").hidden = false;
  show();
}
