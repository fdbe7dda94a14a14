// One finding: marks its place in the text and leads there. In rich text a place is a block's key and an offset at
// either end, in a plain input two offsets, all in UTF-16 code units.
window.wagtail.app.register(
  "imprimatur-place",
  class extends window.StimulusModule.Controller {
    static values = { at: Object, kind: String };

    connect() {
      this.mark = this.range();
      if (this.mark && window.CSS?.highlights) this.highlight.add(this.mark);
    }

    disconnect() {
      if (this.mark) this.highlight?.delete(this.mark);
    }

    get highlight() {
      const name = `imprimatur-${this.kindValue}`;
      if (!window.CSS?.highlights) return undefined;
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
      return CSS.highlights.get(name);
    }

    get input() {
      const found = document.querySelector("[data-edit-form]").elements[this.atValue.input];
      // Check boxes share a name.
      return found instanceof RadioNodeList ? found[0] : found;
    }

    show() {
      if (!this.input) return;
      if (this.input.draftailEditor) this.select();
      else this.selectPlain();
    }

    selectPlain() {
      const { start = 0, end = 0 } = this.atValue;
      this.input.focus();
      // A check box has no characters to select.
      if (this.input.selectionStart !== null) this.input.setSelectionRange(start, end);
      this.input.scrollIntoView({ block: "center" });
    }

    select() {
      const editor = this.input.draftailEditor;
      const state = editor.getEditorState();
      const { from, to } = this.inContent(state.getCurrentContent());
      const { EditorState, SelectionState } = window.DraftJS;
      const selection = SelectionState.createEmpty(from.key).merge({
        anchorOffset: from.offset,
        focusKey: to.key,
        focusOffset: to.offset,
      });
      editor.onChange(EditorState.forceSelection(state, selection));
      (this.block(from.key) || this.input.parentNode).scrollIntoView({ block: "center" });
    }

    // What was typed since the answer may have moved the place; the nearest that is still there will do.
    inContent(content) {
      const near = (end) => {
        const block = (end && content.getBlockForKey(end.key)) || content.getFirstBlock();
        return { key: block.getKey(), offset: Math.min(end?.offset ?? 0, block.getLength()) };
      };
      return { from: near(this.atValue.from), to: near(this.atValue.to) };
    }

    block(key) {
      return this.input.parentNode.querySelector(`[data-block="true"][data-offset-key^="${CSS.escape(key)}-"]`);
    }

    range() {
      const { from, to } = this.atValue;
      if (!this.input || !from || !to) return null;
      const start = this.textAt(from);
      const end = this.textAt(to);
      if (!start || !end || (from.key === to.key && from.offset === to.offset)) return null;
      const range = document.createRange();
      range.setStart(...start);
      range.setEnd(...end);
      return range;
    }

    // The text node, and the offset in it, of an offset in a block.
    textAt({ key, offset }) {
      const block = this.block(key);
      if (!block) return null;
      const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let left = offset;
      let last = null;
      while (nodes.nextNode()) {
        last = nodes.currentNode;
        if (left <= last.length) return [last, left];
        left -= last.length;
      }
      return last && [last, last.length];
    }
  },
);
