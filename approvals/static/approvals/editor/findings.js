// The panel of findings: asks the server about the form as it stands on the screen, and shows the answer.
window.wagtail.app.register(
  "imprimatur-findings",
  class extends window.StimulusModule.Controller {
    static targets = ["list", "status"];
    static values = { url: String, failed: String, changed: String };

    connect() {
      this.asked = 0;
      this.askedAbout = null;
      this.check();
      if (document.readyState === "complete") this.openAtFirst();
      else window.addEventListener("load", () => this.openAtFirst(), { once: true });
    }

    // Whoever has never chosen a panel finds this one open, where there is room for it.
    openAtFirst() {
      const chosen = localStorage.getItem("wagtail:side-panel-open");
      if (chosen !== null || !window.matchMedia("(min-width: 1200px)").matches) return;
      this.element.closest("[data-side-panel]").dispatchEvent(new CustomEvent("open"));
    }

    // A later question makes every earlier answer worthless, in whatever order they arrive.
    async check() {
      const words = this.words();
      if (words === this.askedAbout) return;
      this.askedAbout = words;
      this.asked += 1;
      const question = this.asked;
      const answer = await this.ask();
      if (question !== this.asked || !this.element.isConnected) return;
      if (answer.html === undefined) {
        this.askedAbout = null;
        this.say(answer.message || this.failedValue);
      } else {
        this.show(answer);
      }
    }

    // A save that was refused may have been refused for what nobody typed.
    checkAgain() {
      this.askedAbout = null;
      this.check();
    }

    async ask(extra = {}) {
      const form = new FormData(document.querySelector("[data-edit-form]"));
      Object.entries(extra).forEach(([name, value]) => form.set(name, value));
      try {
        const response = await fetch(this.urlValue, {
          method: "POST",
          body: form,
          headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" },
        });
        // Nothing but its size is wrong with the form of an editor.
        if (response.status === 400) return { message: this.element.dataset.tooLarge };
        return await response.json();
      } catch (error) {
        return { message: this.failedValue };
      }
    }

    show({ html, count, message, summary = message, refused }) {
      const focused = document.activeElement.closest("[data-finding]");
      const hadFocus = this.listTarget.contains(document.activeElement);
      this.listTarget.innerHTML = html;
      this.count(count);
      this.say(summary);
      this.dispatch("answered", { detail: { refused } });
      if (hadFocus) this.focusAgain(focused?.dataset.finding);
    }

    // The panel is drawn anew at each answer; whoever stands in it with the keyboard stays where they were.
    focusAgain(finding) {
      const same = this.listTarget.querySelector(`[data-finding="${finding}"] button`);
      (same || this.statusTarget).focus();
    }

    count(number) {
      const counter = document.querySelector(
        '[data-side-panel-toggle="findings"] [data-side-panel-toggle-counter]',
      );
      if (!counter) return;
      counter.textContent = number;
      counter.hidden = number === 0;
    }

    // A screen reader hears a change only, not every answer.
    say(words) {
      if (this.statusTarget.textContent !== words) this.statusTarget.textContent = words;
    }

    async fix({ params: { finding } }) {
      const before = this.words();
      const { input: name, value, message } = await this.ask({ fix: finding });
      if (value === undefined) {
        this.askedAbout = null;
        this.say(message);
      } else if (this.words() !== before) {
        this.say(this.changedValue);
      } else {
        this.put(document.querySelector("[data-edit-form]").elements[name], value);
      }
      this.check();
    }

    // Rich text reaches its input a quarter of a second after it was typed, unless it is asked for.
    words() {
      document.querySelectorAll("[data-draftail-input]").forEach((input) => input.draftailEditor?.saveState());
      return new URLSearchParams(new FormData(document.querySelector("[data-edit-form]"))).toString();
    }

    put(input, value) {
      const editor = input.draftailEditor;
      if (editor) {
        const { EditorState, convertFromRaw } = window.DraftJS;
        const content = convertFromRaw(JSON.parse(value));
        editor.onChange(EditorState.push(editor.getEditorState(), content, "insert-fragment"));
        editor.saveState();
      } else {
        input.value = value;
      }
      ["input", "change"].forEach((name) => input.dispatchEvent(new Event(name, { bubbles: true })));
    }
  },
);
