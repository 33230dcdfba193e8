//! What stands on the screen, read back: a journey that visits a screen holds it against the game.

use serde_json::{Value, json};

use crate::browser::Browser;

/// The texts of all elements at a selector, as they stand there; what is hidden is left out.
pub fn texts(browser: &Browser, selector: &str) -> Vec<String> {
    let script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()) \
                  .map(e => e.textContent.replace(/[ \\n\\t]+/g, ' ').trim())";
    strings(&browser.ask(script, json!([selector])))
}

/// The cells of all rows of a table's body.
pub fn rows(browser: &Browser, table: &str) -> Vec<Vec<String>> {
    let script = "return [...document.querySelectorAll(arguments[0] + ' tbody tr')] \
                  .map(row => [...row.cells].map(cell => cell.textContent.trim()))";
    let rows = browser.ask(script, json!([table]));
    rows.as_array().into_iter().flatten().map(strings).collect()
}

/// Waits until exactly these texts stand at a selector, in this order.
pub fn see_order(browser: &Browser, selector: &str, wanted: &[String]) {
    browser.wait_for(&format!("{wanted:?} at {selector}, not {:?}", texts(browser, selector)), || {
        texts(browser, selector) == wanted
    });
}

/// Waits until exactly these rows stand in a table.
pub fn see_table(browser: &Browser, table: &str, wanted: &[Vec<String>]) {
    browser
        .wait_for(&format!("{wanted:?} in {table}, not {:?}", rows(browser, table)), || rows(browser, table) == wanted);
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
