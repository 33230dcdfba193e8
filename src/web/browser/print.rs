//! The printer.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::CssStyleSheet;

use crate::web::browser::console;

/// Opens the browser's print dialog for the page at hand.
pub fn page() {
    if let Err(error) = window().print() {
        console::tell("the page cannot be printed", &error);
    }
}

/// The paper that the page asks for, until this goes. A rule for a page of one name would do in Chromium; Firefox takes its
/// paper from the rule for all of them.
pub struct Paper {
    sheet: CssStyleSheet,
    place: u32,
}

impl Paper {
    /// Asks for paper of this size, upright, to be printed on up to its edges; `None` if the page has no style sheet.
    pub fn ask_for(size: &str) -> Option<Self> {
        let sheets = document().style_sheets();
        let mut sheets =
            (0..).map_while(|at| sheets.item(at)).filter_map(|sheet| sheet.dyn_into::<CssStyleSheet>().ok());
        sheets.find_map(|sheet| {
            let last = sheet.css_rules().ok()?.length();
            let rule = format!("@page {{ size: {size} portrait; margin: 0 }}");
            let place = sheet.insert_rule_with_index(&rule, last).ok()?;
            Some(Self { sheet, place })
        })
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        // Nobody else puts rules into a sheet, so it is still there.
        let _ = self.sheet.delete_rule(self.place);
    }
}
