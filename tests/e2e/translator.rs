//! A translator, as browsers bring one along: it takes the text nodes of a page away and puts elements in their place.

use serde_json::json;

use crate::browser::Browser;

/// The same for a whole visit: it is there before the game, and takes every text away as soon as it stands on the page.
pub const TRANSLATOR: &str = "const take = node => { if (node.nodeType === 3 && node.data.trim() && node.parentElement \
     && !node.parentElement.closest('font, script, style, textarea, select')) { \
     const font = document.createElement('font'); font.append(document.createElement('font')); \
     font.firstChild.textContent = node.data; node.replaceWith(font); } \
     else if (node.nodeType === 1) [...node.childNodes].forEach(take); }; \
     new MutationObserver(all => all.forEach(one => one.addedNodes.forEach(take))) \
     .observe(document, { childList: true, subtree: true });";

/// Does to the page what a translator does, except for the translating.
pub fn translate(browser: &Browser) {
    let script = "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
                  const nodes = []; while (walker.nextNode()) nodes.push(walker.currentNode); \
                  for (const node of nodes.filter(n => n.data.trim())) { \
                    const font = document.createElement('font'); font.append(document.createElement('font')); \
                    font.firstChild.textContent = node.data; node.replaceWith(font); }";
    browser.ask(script, json!([]));
}
