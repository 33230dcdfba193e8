//! The layout: which of the splitter's modules lies in which file.
//!
//! The splitter writes a module for each part and one for everything that several parts share. A small one lies with each of
//! its sharers, who start it once; a large one lies in one file, which the others fetch, too. So a screen asks for few files,
//! and none of them is large.

use std::collections::{BTreeMap, BTreeSet};

use crate::shell::Problem;

/// The parts: the words of the first screens and of the later ones in each language, and the screens themselves.
pub const PARTS: [&str; 15] = [
    "german",
    "english",
    "german_later",
    "english_later",
    "plan",
    "table",
    "shelf",
    "after",
    "talk",
    "present",
    "apart",
    "alone",
    "guide",
    "decks",
    "paper",
];

/// The file of what most parts share.
pub const COMMON: &str = "common";

/// A module that is not larger than this, in bytes, lies with each of its sharers.
const SMALL: usize = 9_000;

/// Which modules each file is made of, and which files a part needs besides its own.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The modules of a file, in the order in which they are started.
    pub modules: BTreeMap<String, Vec<String>>,
    /// The files without which one of them is not whole.
    pub needs: BTreeMap<String, BTreeSet<String>>,
}

impl Layout {
    /// Reads the sharers out of the splitter's script, in which a part is a constant with the modules that it waits for, and
    /// lays the modules out; `size` gives the bytes of one.
    ///
    /// ```text
    /// /* after, alone */
    /// const __chunk_3 = makeLoad(() => { … "./chunk_3.wasm" … }, []);
    /// export const __wasm_split_load_after = wrapAsyncCb(makeLoad(() => { … "./split_after.wasm" … }, [__chunk_3]));
    /// ```
    pub fn read(script: &str, size: impl Fn(&str) -> Result<usize, Problem>) -> Result<Self, Problem> {
        let mut layout = Self::default();
        let mut sharers: Vec<&str> = Vec::new();
        let mut loaded = BTreeSet::new();
        // What belongs to a part comes after everything that it shares.
        let mut own = Vec::new();
        for statement in statements(script) {
            if let Some(rest) = statement.strip_prefix("/* ") {
                sharers = rest.split(" */").next().unwrap_or_default().split(", ").collect();
            } else if statement.starts_with("const __chunk_") {
                let module = file(statement).ok_or_else(unread)?;
                layout.share(&sharers, module, size(module)?);
            } else if let Some(rest) = statement.strip_prefix("export const __wasm_split_load_") {
                let part = rest.split(' ').next().unwrap_or_default();
                loaded.insert(part);
                own.extend(file(statement).map(|module| (part, module)));
            }
        }
        if loaded != PARTS.into_iter().collect() {
            return Err(unread());
        }
        for (part, module) in own {
            layout.add(part, module);
        }
        // The talk wears the sheet of the reveal.
        layout.needs.entry("talk".to_owned()).or_default().insert("after".to_owned());
        Ok(layout)
    }

    fn share(&mut self, sharers: &[&str], module: &str, size: usize) {
        if size <= SMALL {
            for sharer in sharers {
                self.add(sharer, module);
            }
            return;
        }
        let is_within = |parts: &[&str]| sharers.iter().all(|sharer| parts.contains(sharer));
        let owner = match () {
            // It is talked about and presented what was revealed.
            () if is_within(&["after", "talk", "present"]) => "after",
            // Who has come to the reveal has sorted.
            () if is_within(&["after", "talk", "table"]) => "table",
            // Letters: they lead to the reveal, and lie with the saved games.
            () if is_within(&["after", "talk", "apart", "shelf"]) => "apart",
            () => COMMON,
        };
        self.add(owner, module);
        for sharer in sharers.iter().filter(|sharer| **sharer != owner) {
            self.needs.entry((*sharer).to_owned()).or_default().insert(owner.to_owned());
        }
    }

    fn add(&mut self, file: &str, module: &str) {
        self.modules.entry(file.to_owned()).or_default().push(module.to_owned());
    }
}

/// The statements of the splitter's script that say something of modules, each from its beginning to the next one's.
fn statements(script: &str) -> Vec<&str> {
    let starts = ["/* ", "const __chunk_", "export const __wasm_split_load_"];
    let lines = script.match_indices('\n').map(|(at, _)| at + 1);
    let begins = lines.filter(|&at| starts.iter().any(|start| script[at..].starts_with(start)));
    let begins: Vec<usize> = begins.collect();
    let ends = begins.iter().copied().skip(1).chain([script.len()]);
    begins.iter().zip(ends).map(|(&begin, end)| &script[begin..end]).collect()
}

/// The file that a statement fetches.
fn file(statement: &str) -> Option<&str> {
    statement.split("\"./").nth(1)?.split('"').next()
}

fn unread() -> Problem {
    Problem(
        "The splitter's script names other parts than xtask/src/layout.rs and src/web do. Name each part in both."
            .into(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(chunks: &[(&str, usize)]) -> String {
        let shared = chunks.iter().enumerate().map(|(at, (sharers, _))| {
            format!(
                "/* {sharers} */\nconst __chunk_{at} = makeLoad(() => {{\n  fetch(\"./chunk_{at}.wasm\")\n}}, []);\n"
            )
        });
        let own = PARTS.map(|part| {
            format!("export const __wasm_split_load_{part} = wrapAsyncCb(makeLoad(\"./split_{part}.wasm\"), []);\n")
        });
        format!("import x;\n{}{}", shared.collect::<String>(), own.concat())
    }

    fn laid(chunks: &[(&str, usize)]) -> Layout {
        let size = |module: &str| {
            let place = module.trim_start_matches("chunk_").trim_end_matches(".wasm").parse::<usize>();
            Ok(chunks[place.expect("a shared module")].1)
        };
        Layout::read(&script(chunks), size).unwrap_or_else(|Problem(why)| panic!("{why}"))
    }

    #[test]
    fn a_small_module_lies_with_each_of_its_sharers_and_nobody_needs_anything() {
        let layout = laid(&[("english, table", 300)]);
        assert_eq!(layout.modules["english"], ["chunk_0.wasm", "split_english.wasm"]);
        assert_eq!(layout.modules["table"], ["chunk_0.wasm", "split_table.wasm"]);
        assert_eq!(layout.needs.keys().collect::<Vec<_>>(), ["talk"]);
    }

    #[test]
    fn a_large_module_lies_in_one_file_and_its_sharers_need_that() {
        let large = SMALL + 1;
        let layout = laid(&[
            ("after, apart", large),
            ("after, table", large),
            ("after, alone, shelf, table", large),
            ("after, talk", large),
        ]);
        assert_eq!(layout.modules["apart"], ["chunk_0.wasm", "split_apart.wasm"]);
        assert_eq!(layout.modules["table"], ["chunk_1.wasm", "split_table.wasm"]);
        assert_eq!(layout.modules[COMMON], ["chunk_2.wasm"]);
        let needs =
            |part: &str| layout.needs.get(part).map(|needs| needs.iter().cloned().collect::<Vec<_>>().join(" "));
        assert_eq!(needs("after").as_deref(), Some("apart common table"));
        assert_eq!(needs("alone").as_deref(), Some("common"));
        assert_eq!(layout.modules["after"], ["chunk_3.wasm", "split_after.wasm"]);
        assert_eq!(needs("talk").as_deref(), Some("after"));
        assert_eq!(needs("apart"), None);
    }

    #[test]
    fn a_part_that_nobody_knows_is_not_passed_over() {
        let unknown = script(&[]).replace("load_alone", "load_alien");
        assert!(Layout::read(&unknown, |_| Ok(0)).is_err());
    }
}
