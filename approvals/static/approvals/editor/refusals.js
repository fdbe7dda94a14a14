// The reasons of a refused step stand in its message and beside the fields. Each of ours goes when the rules, asked
// again, do not give it any more; what Wagtail itself says about the form is left alone.
document.addEventListener("imprimatur-findings:answered", ({ detail: { refused = [] } }) => {
  const isOver = (reason) => !refused.includes(reason.textContent.trim());
  const over = [...document.querySelectorAll("[data-imprimatur-refusal]")].filter(isOver);
  over.forEach((reason) => {
    const list = reason.closest("ul, .error-message");
    reason.remove();
    if (!list.textContent.trim()) takeAway(list);
  });

  function takeAway(list) {
    const field = list.closest("[data-field-errors]");
    if (!field) {
      (list.closest(".messages li") || list).remove();
      return;
    }
    field.replaceChildren();
    field.closest(".w-field--error")?.classList.remove("w-field--error");
  }
});
