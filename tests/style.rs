//! The style as a whole: every file is loaded, the layout changes where the tokens say, and nothing is styled that no
//! screen shows.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            found.extend(files(&entry, extension));
        } else if entry.extension().is_some_and(|its| its == extension) {
            found.push(entry);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Every style sheet, by its path and without its comments.
fn sheets() -> Vec<(String, String)> {
    let sheet = |file: PathBuf| {
        let name = file.strip_prefix(root()).expect("within the project").display().to_string();
        let mut rules = String::new();
        let written = read(&file);
        let mut rest = written.as_str();
        while let Some((before, comment)) = rest.split_once("/*") {
            rules.push_str(before);
            rest = comment.split_once("*/").expect("a comment ends").1;
        }
        (name, rules + rest)
    };
    files(&root().join("style"), "css").into_iter().map(sheet).collect()
}

#[test]
fn every_sheet_is_loaded_once_and_the_order_of_the_layers_first() {
    let page = read(&root().join("index.html"));
    let linked: Vec<&str> = page
        .lines()
        .filter_map(|line| line.trim().strip_prefix("<link data-trunk rel=\"css\" href=\""))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(linked.first(), Some(&"style/layers.css"));
    let mut sorted = linked.clone();
    sorted.sort_unstable();
    let there: Vec<String> = sheets().into_iter().map(|(name, _)| name).collect();
    let mut there: Vec<&str> = there.iter().map(String::as_str).collect();
    there.sort_unstable();
    assert_eq!(sorted, there);
}

#[test]
fn the_layout_changes_at_the_few_sizes_that_the_tokens_name() {
    let sizes = ["width < 34rem", "width >= 48rem", "width < 48rem", "width >= 60rem", "width >= 34rem"];
    let heights = ["height < 40rem", "height >= 40rem", "height < 44rem"];
    for (name, rules) in sheets() {
        for query in rules.split("@media").skip(1).filter_map(|rest| rest.split('{').next()) {
            for part in query.split(" and ").map(|part| part.trim().trim_matches(['(', ')'])) {
                let is_size = part.contains("width") || part.contains("height");
                assert!(!is_size || sizes.contains(&part) || heights.contains(&part), "{name}: {part}");
            }
        }
    }
}

#[test]
fn no_sheet_has_a_shadow_for_an_edge() {
    for (name, rules) in sheets() {
        let insets = rules.split("box-shadow:").skip(1).filter_map(|rest| rest.split(';').next());
        assert_eq!(insets.filter(|shadow| shadow.contains("inset")).collect::<Vec<_>>(), Vec::<&str>::new(), "{name}");
    }
}

#[test]
fn every_class_that_is_styled_stands_on_some_screen() {
    let screens: String = files(&root().join("src/web"), "rs").iter().map(|file| read(file)).collect();
    let used: BTreeSet<&str> =
        screens.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).collect();
    for (name, rules) in sheets() {
        // A selector is what stands before an opening brace.
        let selectors = rules.split('{').filter_map(|part| part.rsplit([';', '}']).next());
        for class in selectors.flat_map(|selector| selector.split('.').skip(1)) {
            let class = class.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).next();
            let class = class.unwrap_or_default();
            let is_number = class.starts_with(|letter: char| letter.is_ascii_digit());
            assert!(is_number || used.contains(class), "{name} styles .{class}, which no screen shows");
        }
    }
}
