//! A translator, as browsers bring one along: it takes the text nodes of a page away and puts elements in their place.

use serde_json::json;

use crate::browser::Browser;

/// Does to the page what a translator does, except for the translating.
pub fn translate(browser: &Browser) {
    let script = "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
                  const nodes = []; while (walker.nextNode()) nodes.push(walker.currentNode); \
                  for (const node of nodes.filter(n => n.data.trim())) { \
                    const font = document.createElement('font'); font.append(document.createElement('font')); \
                    font.firstChild.textContent = node.data; node.replaceWith(font); }";
    browser.ask(script, json!([]));
}
