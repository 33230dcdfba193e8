//! The licences: `licences.txt`, which says whose work the game is made of and under which terms it is passed on.
//!
//! Most of these licences ask for one thing, that their text goes along. So it is gathered from the sources that are
//! built, at every build: a list by hand would be wrong after the next update and nobody would see it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use crate::shell::{Problem, output, program, root};

const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The crate whose dependencies are in the module.
const GAME: &str = "role-cards";
/// The name of the file.
const FILE: &str = "licences.txt";
/// How the file of a licence begins, in whatever case.
const NAMES: &[&str] = &["license", "licence", "unlicense", "copying", "copyright", "notice"];

/// What lies in `dist/` and is neither a crate nor ours: fonts, pictures, sounds, scripts. A crate that brings no text, and
/// is not under MIT, gets it here, under its name. What is under MIT says whose it is; the text of MIT stands above.
const OTHERS: &[Other] = &[Other {
    name: "The pictograms of the roles, from Tabler Icons (https://tabler.io/icons), made small",
    licence: "MIT",
    text: "Copyright (c) 2020-2026 Paweł Kuna",
}];

/// Somebody else's work whose licence no source folder tells.
struct Other {
    /// What it is called, and whose it is.
    name: &'static str,
    /// The expression, as SPDX writes it.
    licence: &'static str,
    /// The whole text of the licence, with its copyright notice.
    text: &'static str,
}

/// Rust's standard library is in every module and in no list of dependencies; its notices, from its own file about them.
const STANDARD_LIBRARY: &str = "\
Rust's standard library, MIT OR Apache-2.0. Copyright The Rust Project Developers (see https://thanks.rust-lang.org).
Within it: its tables about letters, Unicode-3.0, copyright 1991-2024 Unicode, Inc.; its channels, MIT OR Apache-2.0,
copyright 2019 The Crossbeam Project Developers; compiler-builtins, MIT AND Apache-2.0 WITH LLVM-exception AND
(MIT OR Apache-2.0); and the crates it is built from, such as dlmalloc and hashbrown, MIT OR Apache-2.0.";

/// What the MIT licence says below its copyright notice, for those who name it and bring no text.
const MIT: &str = r#"Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE."#;

/// A crate that is in the module; ordered by name and version, so that every build writes the same file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Linked {
    name: String,
    version: String,
    licence: String,
}

/// What a crate's source folder says about its licence.
#[derive(Debug, Default)]
struct Source {
    authors: Vec<String>,
    texts: Vec<String>,
}

/// Writes `licences.txt` into the folder.
pub fn write(folder: &Path) -> Result<(), Problem> {
    let tree = ask(&[
        "tree",
        "--locked",
        "--package",
        GAME,
        "--target",
        WASM_TARGET,
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}|{l}",
    ])?;
    let metadata = ask(&["metadata", "--locked", "--format-version", "1", "--filter-platform", WASM_TARGET])?;
    let manifests = manifests(&metadata);
    let mut sources = Vec::new();
    for linked in linked(&tree)? {
        let place = manifests.get(&(linked.name.clone(), linked.version.clone())).ok_or_else(|| {
            Problem(format!(
                "Cargo says that {} {} is in the game and not where its sources are, so {FILE} cannot be written.",
                linked.name, linked.version
            ))
        })?;
        let source = source(place)?;
        sources.push((linked, source));
    }
    let mut own = Vec::new();
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let text = fs::read_to_string(root().join(name))
            .map_err(|error| Problem(format!("{name} cannot be read ({error}), and belongs into {FILE}.")))?;
        own.push(tidy(&text));
    }
    let page = page(&own, &sources, OTHERS)?;
    fs::write(folder.join(FILE), page).map_err(|error| Problem(format!("{FILE} cannot be written ({error}).")))
}

fn ask(arguments: &[&str]) -> Result<String, Problem> {
    output(program("cargo").args(arguments)).ok_or_else(|| {
        Problem(format!(
            "The list of what is in the game is missing, so {FILE} cannot be written. `cargo {}` says why.",
            arguments.join(" ")
        ))
    })
}

/// The crates of `cargo tree`'s lines `name vVersion (where from)|licence (*)`, each once, without our own.
fn linked(tree: &str) -> Result<BTreeSet<Linked>, Problem> {
    let lines = tree.lines().filter(|line| !line.trim().is_empty());
    let parse = |line: &str| {
        let (package, licence) = line.split_once('|')?;
        let mut words = package.split_whitespace();
        let name = words.next()?.to_owned();
        let version = words.next()?.strip_prefix('v')?.to_owned();
        let licence = licence.trim().trim_end_matches("(*)").trim_end();
        // The older way to write a choice; one way for all reads better.
        let licence = licence.replace(" / ", "/").replace('/', " OR ");
        Some(Linked { name, version, licence })
    };
    let unknown = |line: &str| Problem(format!("`cargo tree` names a dependency in an unknown way: {line}"));
    let all: Result<BTreeSet<_>, _> = lines.map(|line| parse(line).ok_or_else(|| unknown(line))).collect();
    Ok(all?.into_iter().filter(|linked| linked.name != GAME).collect())
}

/// Where the manifest of each name and version lies, from `cargo metadata`. Of its JSON only the paths are taken: within
/// a text, quotes are escaped, so that what looks like this key is this key. Names and versions come from the manifests
/// themselves, because a folder of vendored sources may be called otherwise.
fn manifests(metadata: &str) -> BTreeMap<(String, String), PathBuf> {
    let paths = metadata.split("\"manifest_path\":\"").skip(1).map(json_text);
    let named = paths.filter_map(|path| {
        let manifest = fs::read_to_string(&path).ok()?;
        Some(((value(&manifest, "name")?, value(&manifest, "version")?), PathBuf::from(path)))
    });
    named.collect()
}

/// The text up to its closing quote.
fn json_text(rest: &str) -> String {
    let mut text = String::new();
    let mut characters = rest.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            // A path escapes nothing but the backslashes and quotes in it.
            '\\' => text.extend(characters.next()),
            _ => text.push(character),
        }
    }
    text
}

/// The lines of a manifest's `[package]`.
fn package(manifest: &str) -> impl Iterator<Item = &str> {
    manifest.lines().skip_while(|line| line.trim() != "[package]").skip(1).take_while(|line| !line.starts_with('['))
}

/// What a manifest gives its package for a key that stands on one line, as Cargo writes it for a registry.
fn value(manifest: &str, key: &str) -> Option<String> {
    package(manifest).find_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim() == key).then(|| quoted(value).into_iter().next()).flatten()
    })
}

/// The authors that a manifest names, without their addresses: a notice needs the name, and nobody asked to be written to.
fn authors(manifest: &str) -> Vec<String> {
    let mut lines = package(manifest).skip_while(|line| !line.starts_with("authors"));
    let mut list = lines.next().unwrap_or_default().to_owned();
    while !list.is_empty() && !list.trim_end().ends_with(']') {
        let Some(line) = lines.next() else { break };
        list.push_str(line);
    }
    let names = quoted(&list).into_iter().map(|author| author.split('<').next().unwrap_or_default().trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// What stands between quotes.
fn quoted(line: &str) -> Vec<String> {
    line.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What lies beside a manifest about the licence.
fn source(manifest: &Path) -> Result<Source, Problem> {
    let folder = manifest.parent().unwrap_or(manifest);
    let unreadable = |error| Problem(format!("{} cannot be read ({error}).", manifest.display()));
    let described = fs::read_to_string(manifest).map_err(unreadable)?;
    let named = value(&described, "license-file").map(|file| folder.join(file));
    let in_folder = |folder: &Path| {
        let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
        files.filter(|path| path.is_file()).collect::<Vec<_>>()
    };
    // Read in the order of their names: a folder's own order differs from disk to disk.
    let mut files: BTreeSet<_> = in_folder(folder).into_iter().filter(|path| is_licence(path)).collect();
    files.extend(named);
    files.extend(in_folder(&folder.join("LICENSES")));
    let mut texts = Vec::new();
    for file in files {
        let bytes =
            fs::read(&file).map_err(|error| Problem(format!("{} cannot be read ({error}).", file.display())))?;
        let text = tidy(&String::from_utf8_lossy(&bytes));
        if !text.is_empty() {
            texts.push(text);
        }
    }
    Ok(Source { authors: authors(&described), texts })
}

/// Whether a file is the text of a licence, by its name.
fn is_licence(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let is_code = [".rs", ".toml", ".html", ".json"].iter().any(|end| name.ends_with(end));
    !is_code && NAMES.iter().any(|start| name.starts_with(start))
}

/// A text without what nobody sees: a byte order mark, the ends of its lines, empty lines around it.
fn tidy(text: &str) -> String {
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    let is_empty = |line: &&&str| line.is_empty();
    let start = lines.iter().take_while(is_empty).count();
    let end = lines.len() - lines[start..].iter().rev().take_while(is_empty).count();
    lines[start..end].join("\n")
}

/// Two texts of the same words are one, however their lines are broken.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The whole file.
fn page(own: &[String], sources: &[(Linked, Source)], others: &[Other]) -> Result<String, Problem> {
    let mut numbers = BTreeMap::new();
    let mut texts: Vec<(&String, Vec<&Linked>)> = Vec::new();
    let mut listed = String::new();
    let mut without = String::new();
    for (linked, source) in sources {
        let Linked { name, version, licence } = linked;
        let licence = if licence.is_empty() { "the licence below" } else { licence.as_str() };
        let mut its = BTreeSet::new();
        for text in &source.texts {
            let number = *numbers.entry(words(text)).or_insert_with(|| {
                texts.push((text, Vec::new()));
                texts.len()
            });
            if its.insert(number) {
                texts[number - 1].1.push(linked);
            }
        }
        if others.iter().any(|other| other.name == name) {
            let _ = writeln!(listed, "{name} {version}, {licence}: above");
        } else if its.is_empty() {
            // A text of ours may stand in for a missing one only where we know which words it has.
            if licence.contains(" AND ") || !licence.split([' ', '(', ')']).any(|word| word == "MIT") {
                return Err(Problem(format!(
                    "{name} {version} is under {licence} and brings no text of it. Write its text into OTHERS in \
                     xtask/src/licences.rs, under the crate's name."
                )));
            }
            let authors =
                if source.authors.is_empty() { format!("the authors of {name}") } else { source.authors.join(", ") };
            let _ = writeln!(without, "{name} {version}, {licence}. Copyright (c) {authors}");
        } else {
            let numbers: Vec<_> = its.iter().map(ToString::to_string).collect();
            let _ = writeln!(listed, "{name} {version}, {licence}: {}", numbers.join(", "));
        }
    }

    let mut page = String::from(
        "Role Cards: the licences\n\nWhose work the game is made of, and under which terms it is passed on.\n",
    );
    page.push_str(&heading("Role Cards itself: MIT OR Apache-2.0"));
    page.push_str(&own.join(&format!("\n\n{}\n\n", "-".repeat(80))));
    page.push('\n');
    page.push_str(&heading("Rust's standard library"));
    let _ = writeln!(page, "{STANDARD_LIBRARY}\n\nThe text of Apache-2.0 stands above; that of MIT:\n\n{MIT}");
    page.push_str(&heading("What is neither ours nor brings its own text"));
    for Other { name, licence, text } in others {
        let _ = writeln!(page, "{name}, {licence}\n\n{text}\n");
    }
    if others.is_empty() {
        page.push_str("Nothing.\n");
    }
    page.push_str(&heading("Crates, and the numbers of their texts below"));
    page.push_str(&listed);
    if !without.is_empty() {
        page.push_str(&heading("Crates that name their licence and bring no text: under MIT, whose text stands above"));
        page.push_str(&without);
    }
    for (number, (text, crates)) in texts.iter().enumerate() {
        page.push_str(&heading(&format!("Text {}", number + 1)));
        let crates: Vec<_> = crates.iter().map(|linked| format!("{} {}", linked.name, linked.version)).collect();
        let _ = writeln!(page, "Of {}\n\n{text}", crates.join(", "));
    }
    Ok(page)
}

fn heading(of: &str) -> String {
    let line = "=".repeat(80);
    format!("\n{line}\n{of}\n{line}\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_crate(name: &str, licence: &str, texts: &[&str]) -> (Linked, Source) {
        let linked = Linked { name: name.into(), version: "1.0.0".into(), licence: licence.into() };
        let texts = texts.iter().map(|text| tidy(text)).collect();
        (linked, Source { authors: vec!["A. Author".into()], texts })
    }

    #[test]
    fn each_crate_of_the_tree_is_taken_once_and_ours_is_not() {
        let tree = "role-cards v0.1.0 (/home/someone/role-cards)|MIT OR Apache-2.0\nb v2.0.0|MIT/Apache-2.0 (*)\n\
                    b v2.0.0|MIT/Apache-2.0\na v1.0.0+spec|(MIT OR Zlib) AND Unicode-3.0\n\nc v0.1.0 (https://host/c#1)|\n";
        let linked: Vec<_> = linked(tree).expect("crates").into_iter().collect();
        let of = |name: &str, version: &str, licence: &str| Linked {
            name: name.into(),
            version: version.into(),
            licence: licence.into(),
        };
        let expected = [
            of("a", "1.0.0+spec", "(MIT OR Zlib) AND Unicode-3.0"),
            of("b", "2.0.0", "MIT OR Apache-2.0"),
            of("c", "0.1.0", ""),
        ];
        assert_eq!(linked, expected);
    }

    #[test]
    fn a_line_in_an_unknown_form_is_told() {
        assert!(linked("something else").is_err_and(|Problem(sentence)| sentence.contains("something else")));
    }

    #[test]
    fn a_manifest_gives_its_package_and_not_what_comes_after() {
        let manifest = "# name = \"no\"\n[package]\nname = \"a\"\nversion = \"1.2.3\"\nauthors = [\n    \"A <a@b.c>\",\n    \
                        \"B [x]\",\n]\nlicense-file = \"TERMS\"\n\n[lib]\nname = \"other\"\nversion = \"2\"\n";
        assert_eq!(value(manifest, "name").as_deref(), Some("a"));
        assert_eq!(value(manifest, "version").as_deref(), Some("1.2.3"));
        assert_eq!(value(manifest, "license-file").as_deref(), Some("TERMS"));
        assert_eq!(value(manifest, "license"), None);
        assert_eq!(authors(manifest), ["A", "B [x]"]);
        assert_eq!(authors("[package]\nauthors = [\"C\"]\nedition = \"2024\"\n"), ["C"]);
        assert!(authors("[package]\nname = \"a\"\n").is_empty());
    }

    #[test]
    fn a_path_is_read_out_of_json() {
        assert_eq!(json_text("/a/b.toml\",\"x\":1"), "/a/b.toml");
        assert_eq!(json_text("C:\\\\a\\\"b.toml\""), "C:\\a\"b.toml");
    }

    #[test]
    fn texts_are_known_by_their_names() {
        for name in ["LICENSE", "LICENSE-MIT", "License.txt", "COPYING", "UNLICENSE", "NOTICE", "LICENCE.md"] {
            assert!(is_licence(Path::new(name)), "{name}");
        }
        for name in ["license.rs", "README.md", "Cargo.toml", "notice.html", "src"] {
            assert!(!is_licence(Path::new(name)), "{name}");
        }
    }

    #[test]
    fn a_text_that_two_crates_share_is_printed_once() {
        let sources = [
            a_crate("a", "MIT", &["\u{feff}\r\nBe kind,\r\nand free. \r\n\r\n"]),
            a_crate("b", "MIT OR Zlib", &["Be kind, and free.", "Be brief."]),
        ];
        let page = page(&["Ours.".into()], &sources, &[]).expect("a page");
        assert_eq!(page.matches("Be kind,").count(), 1);
        assert!(page.contains("a 1.0.0, MIT: 1\nb 1.0.0, MIT OR Zlib: 1, 2\n"), "{page}");
        assert!(page.contains("Of a 1.0.0, b 1.0.0\n\nBe kind,\nand free.\n"), "{page}");
        assert!(page.contains("Of b 1.0.0\n\nBe brief.\n"), "{page}");
        assert!(page.contains("Rust's standard library, MIT OR Apache-2.0."));
    }

    #[test]
    fn a_crate_without_a_text_names_its_authors_or_stops_the_build() {
        let sources = [a_crate("a", "MIT OR Apache-2.0", &[])];
        let page = page(&[], &sources, &[]).expect("a page");
        assert!(page.contains("a 1.0.0, MIT OR Apache-2.0. Copyright (c) A. Author\n"), "{page}");
        let sources = [a_crate("a", "MIT-0", &[])];
        let refused = super::page(&[], &sources, &[]);
        assert!(refused.is_err_and(|Problem(sentence)| sentence.contains("a 1.0.0 is under MIT-0")));
        assert!(super::page(&[], &[a_crate("a", "MIT AND Zlib", &[])], &[]).is_err());
        let by_hand = Other { name: "a", licence: "MIT-0", text: "Do as you like." };
        assert!(super::page(&[], &sources, &[by_hand]).is_ok_and(|page| page.contains("a 1.0.0, MIT-0: above\n")));
    }

    #[test]
    fn what_is_no_crate_is_named_with_its_text() {
        let font = Other { name: "A font", licence: "OFL-1.1", text: "Do not sell it by itself." };
        let page = page(&[], &[], &[font]).expect("a page");
        assert!(page.contains("A font, OFL-1.1\n\nDo not sell it by itself.\n"), "{page}");
    }

    #[test]
    fn the_game_gets_its_file_twice_alike_and_without_a_path_of_this_computer() {
        let folder = std::env::temp_dir().join(format!("role-cards-licences-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let written = || {
            write(&folder).expect("the file");
            fs::read_to_string(folder.join(FILE)).expect("its text")
        };
        let page = written();
        assert_eq!(page, written());
        assert!(page.contains("\nleptos ") && page.contains("Copyright (c) Greg Johnston"));
        let places = [Some(root()), std::env::var_os("HOME").map(PathBuf::from), std::env::home_dir()];
        for place in places.into_iter().flatten().filter(|place| place.parent().is_some()) {
            assert!(!page.contains(&*place.to_string_lossy()), "{}", place.display());
        }
        assert!(!page.contains("proc-macro2-diagnostics-derive") && !page.contains("leptos_macro"));
        fs::remove_dir_all(&folder).expect("the folder goes");
    }
}
