// What a screen is asked: each function names what is amiss.
const called = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} «${(e.ariaLabel ?? e.textContent).trim().slice(0, 30)}»`;
const everything = () => [...document.body.querySelectorAll('*')]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.unseen, .skip'));
// A table of data that scrolls within itself, as WCAG 1.4.10 allows, and what is drawn as a picture is no matter of the page.
const onThePage = () => everything().filter(e => !e.closest('svg, .matrix-scroll, .table-scroll, .fan, .hand-rest'));
const overflows = () => {
  const beyond = onThePage().filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(called);
  const width = document.documentElement.scrollWidth;
  return width > innerWidth ? [...beyond, `the page is ${width} pixels wide`] : beyond;
};
const cut = () => onThePage()
  .filter(e => !e.matches('input, select, textarea') && getComputedStyle(e).display !== 'inline')
  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
  .filter(e => e.scrollWidth > e.clientWidth + 1 || getComputedStyle(e).overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1)
  .map(called);
// What can be pressed and filled in; behind an open question nothing can.
const controlsInReach = () => {
  const ground = document.querySelector('dialog[open]') ?? document;
  return [...ground.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter(e => e.checkVisibility() && !e.closest('.skip'));
};
const covered = () => {
  const controls = controlsInReach();
  const bad = [];
  for (const e of [...controls, ...controls.toReversed()]) {
    e.focus();
    if (document.activeElement !== e) continue;
    // The field for a file is unseen; its label is what is pressed.
    const box = e.closest('label.button') ?? e;
    const { left, top, width, height } = box.getClientRects()[0];
    const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
    if (!box.contains(hit)) bad.push(`${called(e)} lies below ${hit ? called(hit) : 'the edge of the window'}`);
  }
  return bad;
};
const bare = () => {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const isDrawn = s => edge => parseFloat(s[`${edge}-width`]) > 0 && s[`${edge}-style`] !== 'none' && s[`${edge}-color`] !== ground;
  const hasEdge = e => {
    const edges = ['border-top', 'border-right', 'border-bottom', 'border-left', 'outline'];
    // Circles and boxes to tick are the browser's own.
    return edges.some(isDrawn(getComputedStyle(e))) || e.matches('[type=radio], [type=checkbox]');
  };
  const things = 'button, select, textarea, input, summary, .button, .card, .chip, .pile, .notice, .option, .sortable-row, .sheet, .seat-sign';
  return everything().filter(e => e.matches(things) && !hasEdge(e)).map(called);
};
// A word on what is pressed, or above what is chosen, that goes on in the next line without a hyphen.
const broken = () => {
  const bad = [];
  for (const { e, node } of texts()) {
    const holder = e.closest('button, .button, .chip, summary, legend, thead th, [role=tab], label');
    if (!holder || getComputedStyle(e).hyphens === 'auto') continue;
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}]+/gu)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].filter(rect => rect.width > 0).map(rect => Math.round(rect.top)));
      if (lines.size > 1) bad.push(`«${word}» is broken in ${called(holder)}`);
    }
  }
  return bad;
};
// Every text that is seen, with its size in pixels. A card to print is a picture of paper: `cards.rs` measures it there.
const texts = () => {
  const ground = document.querySelector('dialog[open]') ?? document.body;
  const walker = document.createTreeWalker(ground, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const { data, parentElement: e } = node;
    if (!data.trim() || e.closest('.unseen, .skip, .paper-card, script, style') || !e.checkVisibility({ visibilityProperty: true })) continue;
    found.push({ e, node, size: parseFloat(getComputedStyle(e).fontSize) });
  }
  return found;
};
const tiny = () => texts().filter(({ size }) => size < 12).map(({ e, size }) => `${called(e)} is of ${size} px`);
// What a finger or a mouse aims at, unless it is a word in a sentence.
const narrow = least => controlsInReach().map(e => e.closest('label') ?? e)
  .filter(e => getComputedStyle(e).display !== 'inline' || e.textContent.trim() === e.parentElement.textContent.trim())
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < least - 0.5)
  .map(([e, { width, height }]) => `${called(e)} is of ${Math.round(width)} × ${Math.round(height)} px`);
// The largest text is what the screen is about.
const beside = about => {
  const all = texts();
  const largest = Math.max(...all.map(({ size }) => size));
  const those = all.filter(({ size }) => size === largest).map(({ e }) => e);
  return those.some(e => e.closest(about)) ? [] : those.slice(0, 1).map(e => `${called(e)} is the largest`);
};
