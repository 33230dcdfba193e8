//! The sources of the game, for tests that read them.
#![allow(dead_code, reason = "not every test reads all of it")]

use std::{fs, path::Path};

/// Every source file under a folder as it stands there, with its path from this folder, in the order of the paths.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut folders = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).expect("a file in the folder").to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("a source file")));
            }
        }
    }
    found.sort();
    found
}

/// The same without the lines that are comments, and without the tests that stand beside the code.
pub fn code(folder: &str) -> Vec<(String, String)> {
    let plain = |source: String| {
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    };
    files(folder).into_iter().map(|(file, source)| (file, plain(source))).collect()
}

/// Whether a name, or a path of names, stands in a code: `sheet.title`, and not `sheet.titles` or `worksheet.title`.
pub fn names(code: &str, path: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let goes_on = |before: Option<char>| path.starts_with(|c: char| c.is_alphanumeric()) && is_word(before);
    code.match_indices(path)
        .any(|(at, _)| !goes_on(code[..at].chars().next_back()) && !is_word(code[at + path.len()..].chars().next()))
}

/// Every string literal in a code, in its order.
pub fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chars = code.chars();
    while chars.any(|c| c == '"') {
        let mut text = String::new();
        while let Some(c) = chars.next().filter(|&c| c != '"') {
            match c {
                '\\' => text.extend(chars.next()),
                c => text.push(c),
            }
        }
        found.push(text);
    }
    found
}

/// Whether a phrase stands in a text as words of its own.
pub fn mentions(text: &str, phrase: &str) -> bool {
    let (text, phrase) = (text.to_lowercase(), phrase.to_lowercase());
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    text.match_indices(&phrase)
        .any(|(at, _)| !is_word(text[..at].chars().next_back()) && !is_word(text[at + phrase.len()..].chars().next()))
}
