//! A translator, as browsers bring one along: it takes the text nodes of a page away and puts elements in their place.

use serde_json::json;

use crate::browser::Browser;

/// The same for a whole visit: it is there before the game, and takes every text away as soon as it stands on the page.
pub const TRANSLATOR: &str = "(() => { \
  const take = text => { \
    if (!text.data.trim() || text.parentElement.closest('font, script, style, textarea')) return; \
    const [outer, inner] = [document.createElement('font'), document.createElement('font')]; \
    inner.textContent = text.data; outer.append(inner); text.replaceWith(outer); }; \
  const all = root => { \
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), found = []; \
    while (walk.nextNode()) found.push(walk.currentNode); \
    found.filter(text => text.isConnected && text.parentElement).forEach(take); }; \
  document.addEventListener('DOMContentLoaded', () => { \
    all(document.body); \
    new MutationObserver(() => all(document.body)) \
      .observe(document.body, { childList: true, characterData: true, subtree: true }); }); })()";

/// Does to the page what a translator does, except for the translating.
pub fn translate(browser: &Browser) {
    let script = "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
                  const nodes = []; while (walker.nextNode()) nodes.push(walker.currentNode); \
                  for (const node of nodes.filter(n => n.data.trim())) { \
                    const font = document.createElement('font'); font.append(document.createElement('font')); \
                    font.firstChild.textContent = node.data; node.replaceWith(font); }";
    browser.ask(script, json!([]));
}
