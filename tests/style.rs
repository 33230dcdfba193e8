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

/// The sheets that a part of the page takes in, in their order.
fn taken_in(part: &str) -> Vec<String> {
    let sheet = read(&root().join("style/parts").join(part).with_extension("css"));
    let lines = sheet.lines().filter_map(|line| line.strip_prefix("@import \"../")?.strip_suffix("\";"));
    lines.map(|name| format!("style/{name}")).collect()
}

/// The sheet of what several parts show; each of them brings it.
const COMMON: &str = "common";

/// The part of the page in which each folder of screens is loaded; its sheet comes with it, and the first one is always there.
const PARTS: [(&str, &[&str]); 11] = [
    ("plan", &["plan.rs"]),
    ("table", &["steps"]),
    ("shelf", &["shelf.rs"]),
    ("guide", &["guide.rs"]),
    ("decks", &["decks"]),
    ("paper", &["paper.rs"]),
    (
        "after",
        &[
            "reveal",
            "talk",
            "compare",
            "notes",
            "alone/moved_by.rs",
            "alone/movement.rs",
            "alone/voice.rs",
            "exchange/remote.rs",
        ],
    ),
    ("present", &["reveal/present.rs"]),
    ("apart", &["exchange"]),
    ("alone", &["alone"]),
    ("learn", &["alone/learn"]),
];

/// The classes of which a sheet has rules.
fn styled(rules: &str) -> BTreeSet<&str> {
    // A selector is what stands before an opening brace.
    let selectors = rules.split('{').filter_map(|part| part.rsplit([';', '}']).next());
    let classes = selectors
        .flat_map(|selector| selector.split('.').skip(1))
        .filter_map(|class| class.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).next());
    classes.filter(|class| !class.starts_with(|letter: char| letter.is_ascii_digit())).collect()
}

#[test]
fn every_sheet_is_taken_in_and_the_order_of_the_layers_comes_first() {
    let first = taken_in("first");
    assert_eq!(first.first().map(String::as_str), Some("style/layers.css"));
    let parts = PARTS.iter().flat_map(|(part, _)| taken_in(part));
    let before = [first, taken_in(COMMON)].concat();
    let taken: Vec<String> = before.iter().cloned().chain(parts).collect();
    for (name, _) in sheets() {
        assert!(name.starts_with("style/parts/") || taken.contains(&name), "{name} is taken in by no part");
        assert!(
            !before.contains(&name) || taken.iter().filter(|taken| **taken == name).count() == 1,
            "{name} is there before any part"
        );
    }
}

#[test]
fn every_part_brings_the_styles_of_its_screens() {
    let sheets = sheets();
    let rules_of = |names: &[String]| -> BTreeSet<&str> {
        let here = sheets.iter().filter(|(name, _)| names.contains(name));
        here.flat_map(|(_, rules)| styled(rules)).collect()
    };
    let everywhere: BTreeSet<&str> = sheets.iter().flat_map(|(_, rules)| styled(rules)).collect();
    for (part, folders) in PARTS {
        let brought = rules_of(&[taken_in("first"), taken_in(COMMON), taken_in(part)].concat());
        let folders = folders.iter().map(|folder| root().join("src/web").join(folder));
        let screens: Vec<String> = folders
            .flat_map(|folder| if folder.is_dir() { files(&folder, "rs") } else { vec![folder] })
            // A file that another part names is that part's.
            .filter(|file| part == "present" || !file.ends_with("reveal/present.rs"))
            .filter(|file| part == "learn" || !file.to_string_lossy().contains("alone/learn/"))
            .map(|file| read(&file))
            .collect();
        let screens = screens.concat();
        // The components that its screens are made of.
        let components = files(&root().join("src/web/components"), "rs");
        let named =
            |file: &PathBuf| file.file_stem().is_some_and(|name| screens.contains(&format!("{}::", name.display())));
        let components: String = components.iter().filter(|file| named(file)).map(|file| read(file)).collect();
        let classes = |code: &str| -> BTreeSet<String> {
            let lists = code.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
            lists.flat_map(str::split_whitespace).map(str::to_owned).collect()
        };
        for class in &classes(&screens) | &classes(&components) {
            let class = class.as_str();
            assert!(
                !everywhere.contains(class) || brought.contains(class),
                "{part} does not bring the style of .{class}"
            );
        }
    }
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

/// The declarations of a sheet, each as a property and its value; what paper needs is measured on paper and left out.
fn declarations(rules: &str) -> impl Iterator<Item = (&str, &str)> {
    let on_screen = rules.split("@layer print").next().unwrap_or_default();
    let all = on_screen.split(['{', '}', ';']).filter_map(|one| one.split_once(':'));
    all.map(|(property, value)| (property.trim(), value.trim()))
}

/// The lengths in this unit that stand in a value as such, and not within a function that works one out.
fn bare_lengths<'a>(value: &'a str, unit: &'a str) -> impl Iterator<Item = &'a str> {
    let mut depth = 0;
    let outside = value.split(move |letter| {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => (),
        }
        depth == 0 && letter == ' '
    });
    outside.filter(move |part| part.strip_suffix(unit).is_some_and(|number| number.parse::<f32>().is_ok()))
}

/// The sheets that take their measures from the tokens: all but the tokens themselves.
fn measured_sheets() -> impl Iterator<Item = (String, String)> {
    sheets().into_iter().filter(|(name, _)| !name.ends_with("tokens.css"))
}

#[test]
fn every_text_has_one_of_the_sizes_that_the_tokens_name() {
    for (name, rules) in measured_sheets() {
        // The root's own size is what the tokens are multiples of.
        let rules = rules.replace("font-size: clamp(100%, 0.5rem + 0.52vw, 150%)", "");
        for (property, value) in declarations(&rules).filter(|(property, _)| matches!(*property, "font" | "font-size"))
        {
            let is_named = ["var(--", "inherit"].iter().any(|named| value.contains(named));
            assert!(is_named && !value.contains("rem") && !value.contains("px"), "{name}: {property}: {value}");
        }
    }
}

#[test]
fn what_lies_beside_each_other_is_as_far_apart_as_the_tokens_say() {
    for (name, rules) in measured_sheets() {
        for (property, value) in declarations(&rules) {
            let is_space = ["gap", "padding", "margin"].iter().any(|space| property.contains(space));
            let is_space = is_space && !property.starts_with("scroll");
            let bare: Vec<_> = bare_lengths(value, "rem").filter(|_| is_space).collect();
            assert!(bare.is_empty(), "{name}: {property}: {value}");
        }
    }
}

#[test]
fn every_edge_is_as_strong_as_one_of_the_tokens() {
    for (name, rules) in measured_sheets() {
        for (property, value) in declarations(&rules).filter(|(property, _)| property.starts_with("border")) {
            let bare: Vec<_> = bare_lengths(value, "px").filter(|_| !property.contains("spacing")).collect();
            assert!(bare.is_empty(), "{name}: {property}: {value}");
        }
    }
}

#[test]
fn a_bar_has_a_plain_ground() {
    let (name, rules) =
        sheets().into_iter().find(|(name, _)| name.ends_with("sticky.css")).expect("a sheet for the bar");
    assert!(rules.contains("background: var(--paper)"), "{name}: what goes by below the bar is not seen through it");
    assert!(!rules.contains("gradient"), "{name}: a bar ends at an edge");
}

#[test]
fn tabs_look_alike_on_every_screen() {
    // On paper there are none.
    let other = |name: &str| !["choice.css", "print.css"].iter().any(|own| name.ends_with(own));
    for (name, rules) in sheets().into_iter().filter(|(name, _)| other(name)) {
        let styled = rules.contains(".choice");
        assert!(!styled, "{name} has tabs of its own");
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
    let screens = screens + &read(&root().join("index.html")) + &read(&root().join("src/main.rs"));
    let used: BTreeSet<&str> =
        screens.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).collect();
    for (name, rules) in sheets() {
        for class in styled(&rules) {
            assert!(used.contains(class), "{name} styles .{class}, which no screen shows");
        }
    }
}

/// The relative luminance of a colour such as `#857f75`, as WCAG reckons it.
fn luminance(colour: &str) -> f64 {
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a colour")) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[test]
fn the_thin_lines_of_a_picture_are_seen_on_every_ground() {
    let tokens = read(&root().join("style/tokens.css"));
    // The light colours stand first, then the dark ones.
    let all = |name: &str| -> Vec<f64> {
        let before = format!("{name}: #");
        let values = tokens.split(&before).skip(1).map(|rest| format!("#{}", &rest[..6]));
        values.take(2).map(|colour| luminance(&colour)).collect()
    };
    let lines = all("--raw-line");
    assert_eq!(lines.len(), 2);
    for (ground, line) in all("--raw-paper").into_iter().zip(lines) {
        let (light, dark) = (ground.max(line), ground.min(line));
        let contrast = (light + 0.05) / (dark + 0.05);
        assert!(contrast >= 3.0, "{contrast:.2} : 1");
    }
    let slope = read(&root().join("style/components/slope.css"));
    assert!(slope.contains("stroke: var(--line)"), "the lines of the slope graph are of that colour");
}
