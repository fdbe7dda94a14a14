// Sending the form: with everything that was typed, after the autosave that is under way, and with what it saved.
{
  const SEEN = "seen_revision_id"; // the name that approvals.admin.editor.saving reads
  let sending = false;

  const isEditor = (event) => event.target.matches("[data-edit-form]");

  // Rich text reaches its input a quarter of a second after it was typed, unless it is asked for.
  const collect = (form) =>
    form.querySelectorAll("[data-draftail-input]").forEach((input) => input.draftailEditor?.saveState());

  const autosaveOf = (form) => window.wagtail.app.getControllerForElementAndIdentifier(form, "w-autosave");

  const saySeen = (form) => {
    let input = form.elements[SEEN];
    if (!input) {
      input = document.createElement("input");
      input.type = "hidden";
      input.name = SEEN;
      form.append(input);
    }
    input.value = form.dataset.wAutosaveRevisionIdValue || "";
  };

  // The server reads no form beyond a size, and answers with a page on which the words are lost. Django's own count.
  const isTooLarge = (form, most) =>
    most && [...new FormData(form)].reduce((sum, pair) => sum + new Blob(pair).size + 2, 0) > most;

  const keepOnScreen = (event, limit) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const detail = { clear: true, type: "error", text: limit.dataset.tooLarge };
    document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
    // Wagtail shuts a button that was pressed a moment later, for half a minute.
    setTimeout(() => event.submitter?.setAttribute("data-w-progress-loading-value", "false"), 100);
  };

  document.addEventListener(
    "submit",
    async (event) => {
      if (!isEditor(event)) return;
      const form = event.target;
      collect(form);
      const limit = document.querySelector("[data-too-large]");
      if (isTooLarge(form, Number(limit.dataset.mostBytes))) {
        keepOnScreen(event, limit);
        return;
      }
      const underWay = !sending && autosaveOf(form)?.submitPromise;
      sending = true;
      if (!underWay) {
        saySeen(form);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      await underWay;
      form.requestSubmit(event.submitter);
    },
    { capture: true },
  );

  // A dialogue may have stopped the form; then autosave goes on.
  window.addEventListener("submit", (event) => {
    if (isEditor(event) && event.defaultPrevented) sending = false;
  });

  // An autosave beside the form that is being sent would make one of the two stale.
  document.addEventListener("w-autosave:save", (event) => {
    if (sending) event.preventDefault();
  });

  window.addEventListener("pageshow", () => {
    sending = false;
  });

  // Once an autosave succeeds, Wagtail takes what the form then holds for what was saved. What was changed while the
  // save was on its way is neither: it counts as an edit again.
  const NOT_TYPED = ["csrfmiddlewaretoken", "overwrite_revision_id", "loaded_revision_id", "loaded_revision_created_at"];
  let sent;

  const typed = (data, answered = {}) =>
    JSON.stringify([...data].filter(([name]) => !NOT_TYPED.includes(name) && !(name in answered)));

  document.addEventListener("w-autosave:save", (event) => {
    sent = event.detail.formData;
  });

  document.addEventListener("w-autosave:success", (event) => {
    const form = event.target;
    const answered = event.detail.response.field_updates;
    if (typed(sent, answered) === typed(new FormData(form), answered)) return;
    form.dataset.wUnsavedForceValue = "true";
  });

  // Wagtail compares with what the form holds two seconds after it opened: what was typed until then would count as
  // having been there, and would be neither saved nor missed.
  let touched = false;
  const touch = (event) => {
    touched ||= Boolean(event.target.closest?.("[data-edit-form]"));
  };
  const typing = ["input", "change", "keypress", "paste", "drop"];
  typing.forEach((name) => document.addEventListener(name, touch, { capture: true }));
  document.addEventListener(
    "w-unsaved:watch-edits",
    (event) => {
      typing.forEach((name) => document.removeEventListener(name, touch, { capture: true }));
      if (touched) event.target.dataset.wUnsavedForceValue = "true";
    },
    { once: true },
  );
}
