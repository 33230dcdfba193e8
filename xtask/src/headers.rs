//! The headers: what `dist/_headers` says about the files that carry a hash in their names.
//!
//! Such a file never changes, so a browser need not ask for it again. No pattern of a host that reads `_headers` tells a
//! hash from another word, and what two rules say about one file is joined. So each file gets a rule of its own, and only
//! the build knows their names.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Component, Path},
};

use crate::shell::Problem;

const FILE: &str = "_headers";
const FOREVER: &str = "  Cache-Control: public, max-age=31536000, immutable\n";
/// Cloudflare Pages reads no more rules.
const MOST_RULES: usize = 100;
/// What comes after this line is written by the build, and anew each time.
const MARK: &str = "# Files that never change, because their names do:\n";

/// Adds a rule to the folder's `_headers` for each file whose name ends in `-<16 hex digits>.<extension>`.
pub fn write(folder: &Path) -> Result<(), Problem> {
    let path = folder.join(FILE);
    let problem = |error: io::Error| Problem(format!("{FILE} cannot be completed ({error})."));
    let written = fs::read_to_string(&path).map_err(problem)?;
    let mut hashed = BTreeSet::new();
    gather(folder, folder, &mut hashed).map_err(problem)?;
    fs::write(&path, completed(&written, &hashed)?).map_err(problem)
}

/// The addresses of the files below this folder that carry a hash.
fn gather(root: &Path, folder: &Path, hashed: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(root, &path, hashed)?;
        } else if path.file_name().is_some_and(|name| is_hashed(&name.to_string_lossy())) {
            let parts = path.strip_prefix(root).unwrap_or(&path).components();
            let names = parts.filter(|part| matches!(part, Component::Normal(_)));
            let names = names.map(|part| part.as_os_str().to_string_lossy().into_owned());
            hashed.insert(format!("/{}", names.collect::<Vec<_>>().join("/")));
        }
    }
    Ok(())
}

/// Whether a name ends in `-<16 hex digits>.<extension>`.
fn is_hashed(name: &str) -> bool {
    without_hash(name) != name
}

/// What a file is called from build to build: its name without the hash, if it carries one.
pub fn without_hash(name: &str) -> String {
    let is_hex = |hash: &str| hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let split = name.rsplit_once('.').and_then(|(stem, extension)| Some((stem.rsplit_once('-')?, extension)));
    match split {
        Some(((own, hash), extension)) if is_hex(hash) => format!("{own}.{extension}"),
        _ => name.to_owned(),
    }
}

/// The file as written by hand, and the rules.
fn completed(written: &str, hashed: &BTreeSet<String>) -> Result<String, Problem> {
    let by_hand = written.split(MARK).next().unwrap_or_default();
    let mut text = by_hand.to_owned();
    text.push_str(MARK);
    text.extend(hashed.iter().map(|address| format!("{address}\n{FOREVER}")));
    let rules = text.lines().filter(|line| line.starts_with('/')).count();
    if rules > MOST_RULES {
        return Err(Problem(format!(
            "{FILE} has {rules} rules, and hosts read {MOST_RULES}. Make fewer files, or put those with a hash into a folder \
             of their own and write one rule for it (xtask/src/headers.rs)."
        )));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_known_by_its_length_and_place() {
        for name in ["app-0123456789abcdef.js", "a-b-0123456789abcdef.wasm"] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "lost.js",
            "app-0123456789abcde.js",
            "app-0123456789abcdeff.js",
            "app-0123456789ABCDEF.js",
            "app0123456789abcdef.js",
            "app-0123456789abcdef",
            "app-0123456789abcdef.js.br",
            "app-0123456789abcdef_bg.wasm",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn a_name_loses_its_hash_and_nothing_else() {
        assert_eq!(without_hash("icons/a-b-0123456789abcdef.wasm"), "icons/a-b.wasm");
        assert_eq!(without_hash("icons/icon-192.png"), "icons/icon-192.png");
    }

    #[test]
    fn every_hashed_file_gets_one_rule_however_often_it_is_written() {
        let folder = std::env::temp_dir().join(format!("role-cards-headers-{}", std::process::id()));
        fs::create_dir_all(folder.join("below")).expect("a folder");
        let files = ["b-0123456789abcdef.js", "a-0123456789abcdef.css", "below/c-0123456789abcdef.wasm", "lost.js"];
        for file in files {
            fs::write(folder.join(file), "").expect("a file");
        }
        fs::write(folder.join(FILE), "/lost.js\n  Cache-Control: no-cache\n").expect("a file");
        let expected = format!(
            "/lost.js\n  Cache-Control: no-cache\n{MARK}/a-0123456789abcdef.css\n{FOREVER}/b-0123456789abcdef.js\n\
             {FOREVER}/below/c-0123456789abcdef.wasm\n{FOREVER}"
        );
        for _ in 0..2 {
            write(&folder).expect("the headers");
            assert_eq!(fs::read_to_string(folder.join(FILE)).expect("its text"), expected);
        }
        fs::remove_dir_all(&folder).expect("the folder goes");
    }

    #[test]
    fn more_rules_than_a_host_reads_are_told() {
        let hashed = (0..=MOST_RULES).map(|at| format!("/{at}")).collect();
        assert!(completed("", &hashed).is_err_and(|Problem(sentence)| sentence.contains("101 rules")));
    }

    #[test]
    fn no_file_that_is_fetched_afresh_has_two_rules_about_it() {
        let path = crate::shell::root().join("public").join(FILE);
        let written = fs::read_to_string(path).expect("the headers");
        let mut rules = written.lines().filter(|line| line.starts_with('/')).collect::<Vec<_>>();
        let all = rules.len();
        rules.sort_unstable();
        rules.dedup();
        assert_eq!(rules.len(), all);
        for file in ["/", "/index.html", "/worker.js", "/404.html", "/lost.js"] {
            assert!(written.contains(&format!("\n{file}\n  Cache-Control: no-cache\n")), "{file}");
        }
    }
}
