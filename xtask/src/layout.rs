//! The layout: which of the splitter's modules lies in which file.
//!
//! The splitter writes a module for each part and one for everything that exactly the same parts share: hundreds of them.
//! Each lies in one file, so that nobody fetches anything twice: what belongs to one part with it, what several share in one
//! of two files, neither of which is large, so that a screen asks for three at most: its own and these.

use std::collections::{BTreeMap, BTreeSet};

use crate::shell::Problem;

/// The parts: the words of the first screens and of the later ones in each language, and the screens themselves.
pub const PARTS: [&str; 16] = [
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
    "learn",
    "guide",
    "decks",
    "paper",
];

/// The words of the first screens, which wait for nothing but the module.
const FIRST_WORDS: [&str; 2] = ["german", "english"];

/// The parts that know no game that was played. With the file that they share, they need no other.
const LIGHT: [&str; 7] = ["german_later", "english_later", "plan", "learn", "guide", "decks", "paper"];

/// The file of what these share with others and among themselves.
pub const COMMON: &str = "common";

/// The file of what the others share: games that were played, and what came of them.
pub const GAMES: &str = "games";

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
    /// lays the modules out.
    ///
    /// ```text
    /// /* after, alone */
    /// const __chunk_3 = makeLoad(() => { … "./chunk_3.wasm" … }, []);
    /// export const __wasm_split_load_after = wrapAsyncCb(makeLoad(() => { … "./split_after.wasm" … }, [__chunk_3]));
    /// ```
    pub fn read(script: &str) -> Result<Self, Problem> {
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
                layout.share(&sharers, module);
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

    fn share(&mut self, sharers: &[&str], module: &str) {
        let has = |parts: &[&str]| sharers.iter().any(|sharer| parts.contains(sharer));
        let is_within = |parts: &[&str]| sharers.iter().all(|sharer| parts.contains(sharer));
        if has(&FIRST_WORDS) {
            // A few hundred bytes, which whoever comes first starts for all.
            for sharer in sharers {
                self.add(sharer, module);
            }
            return;
        }
        let owner = match () {
            () if has(&LIGHT) => COMMON,
            // It is talked about and presented what was revealed.
            () if is_within(&["after", "talk", "present"]) => "after",
            // Who talks has sorted.
            () if is_within(&["table", "talk"]) => "table",
            // Letters: too much for the file of the games, and nobody who needs them goes without either.
            () if has(&["apart"]) && has(&["shelf"]) && is_within(&["after", "talk", "apart", "shelf"]) => COMMON,
            () => GAMES,
        };
        self.add(owner, module);
        for sharer in sharers.iter().filter(|sharer| **sharer != owner) {
            self.needs.entry((*sharer).to_owned()).or_default().insert(owner.to_owned());
        }
    }

    /// The modules of a file that lie in no other one.
    pub fn own(&self, file: &str) -> Vec<String> {
        let files_with = |module: &String| self.modules.values().filter(|modules| modules.contains(module)).count();
        let modules = self.modules.get(file).into_iter().flatten();
        modules.filter(|module| files_with(module) == 1).cloned().collect()
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

    fn script(chunks: &[&str]) -> String {
        let shared = chunks.iter().enumerate().map(|(at, sharers)| {
            format!(
                "/* {sharers} */\nconst __chunk_{at} = makeLoad(() => {{\n  fetch(\"./chunk_{at}.wasm\")\n}}, []);\n"
            )
        });
        let own = PARTS.map(|part| {
            format!("export const __wasm_split_load_{part} = wrapAsyncCb(makeLoad(\"./split_{part}.wasm\"), []);\n")
        });
        format!("import x;\n{}{}", shared.collect::<String>(), own.concat())
    }

    fn laid(chunks: &[&str]) -> Layout {
        Layout::read(&script(chunks)).unwrap_or_else(|Problem(why)| panic!("{why}"))
    }

    #[test]
    fn what_the_first_words_share_lies_with_each_and_they_need_nothing() {
        let layout = laid(&["english, german", "german, german_later"]);
        assert_eq!(layout.modules["english"], ["chunk_0.wasm", "split_english.wasm"]);
        assert_eq!(layout.modules["german"], ["chunk_0.wasm", "chunk_1.wasm", "split_german.wasm"]);
        assert_eq!(layout.needs.keys().collect::<Vec<_>>(), ["talk"]);
        assert_eq!(layout.own("german"), ["split_german.wasm"]);
    }

    #[test]
    fn what_parts_share_lies_in_one_file_which_the_others_need() {
        let layout = laid(&[
            "after, apart, shelf",
            "table, talk",
            "after, alone, shelf, table",
            "after, talk",
            "alone, paper",
            "english_later, german_later",
        ]);
        let owners = [
            (COMMON, ["chunk_0.wasm", "chunk_4.wasm", "chunk_5.wasm"].as_slice()),
            (GAMES, &["chunk_2.wasm"]),
            ("table", &["chunk_1.wasm", "split_table.wasm"]),
            ("after", &["chunk_3.wasm", "split_after.wasm"]),
        ];
        for (file, modules) in owners {
            assert_eq!(layout.modules[file], modules, "{file}");
            assert_eq!(layout.own(file), modules, "{file}");
        }
        let needs =
            |part: &str| layout.needs.get(part).map(|needs| needs.iter().cloned().collect::<Vec<_>>().join(" "));
        assert_eq!(needs("after").as_deref(), Some("common games"));
        assert_eq!(needs("paper").as_deref(), Some("common"));
        assert_eq!(needs("talk").as_deref(), Some("after table"));
        assert_eq!(needs("decks"), None);
    }

    #[test]
    fn a_part_that_nobody_knows_is_not_passed_over() {
        let unknown = script(&[]).replace("load_alone", "load_alien");
        assert!(Layout::read(&unknown).is_err());
    }
}
