//! The budget: what the files of the game may weigh, and how much each screen may ask for, so that nothing grows unseen.
//!
//! `xtask/budget.txt` has a line for each of them. One new reference can move a hundred kilobytes from a later part into
//! the first one and nobody hears of it; here it fails, in the commit that did it. The files are weighed after the build,
//! the screens by `tests/e2e/budget.rs`, because only a browser knows what it asks for.

use std::{
    collections::BTreeMap,
    fmt::{self, Write as _},
    fs, io,
    path::Path,
};

use crate::{
    headers,
    server::packed_form,
    shell::{Problem, root},
};

const FILE: &str = "xtask/budget.txt";
/// What to do about a line that does not hold.
const HOW: &str = "Make the change smaller, or change xtask/budget.txt in the same commit and say in its message why; `cargo \
                   xtask budget` prints the table as it would be now.";

/// What a table of the budget is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    /// What somebody who uses all of the game fetches in whichever language: the page, code, styles.
    Parts,
    /// What only German needs.
    German,
    /// What only English needs.
    English,
    /// What nobody waits for: icons, licences, the page for a wrong address.
    Beside,
    /// All parts with one language.
    Together,
    /// What is fetched by when.
    Screens,
}

impl Section {
    const ALL: [Self; 6] = [Self::Parts, Self::German, Self::English, Self::Beside, Self::Together, Self::Screens];

    const fn name(self) -> &'static str {
        match self {
            Self::Parts => "parts",
            Self::German => "german",
            Self::English => "english",
            Self::Beside => "beside",
            Self::Together => "together",
            Self::Screens => "screens",
        }
    }

    /// Whether its lines are about files.
    const fn is_of_files(self) -> bool {
        matches!(self, Self::Parts | Self::German | Self::English | Self::Beside)
    }
}

/// The lines about all parts with one language.
const TOGETHER: [(&str, Section); 2] = [("parts and german", Section::German), ("parts and english", Section::English)];

/// A weight in bytes, told in KB of 1000 of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Weight(usize);

impl Weight {
    const STEP: usize = 100;

    /// Reads KB with at most one digit behind the point.
    fn read(text: &str) -> Option<Self> {
        let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(tenth) || tenth.len() > 1 {
            return None;
        }
        let tenths = whole.parse::<usize>().ok()?.checked_mul(10)?.checked_add(tenth.parse().ok()?)?;
        Some(Self(tenths.checked_mul(Self::STEP)?))
    }

    /// A hundredth more and rounded up, so that not every word that is added needs a new line.
    fn with_room(self) -> Self {
        Self((self.0 + self.0 / 100).div_ceil(Self::STEP) * Self::STEP)
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let tenths = self.0.div_ceil(Self::STEP);
        write!(f, "{}.{}", tenths / 10, tenths % 10)
    }
}

/// A line of the budget.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    section: Section,
    name: String,
    most: Weight,
    /// The most requests, for a screen.
    requests: usize,
}

/// What a screen has asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// What it is called in the budget.
    pub screen: &'static str,
    /// How many bytes have come.
    pub bytes: usize,
    /// Which files, one for each request.
    pub files: Vec<String>,
}

/// The committed budget.
#[derive(Debug, PartialEq, Eq)]
pub struct Budget {
    /// What stands above its first table.
    head: String,
    lines: Vec<Line>,
}

/// Weighs `dist/` and fails if a file has outgrown its line.
pub fn check() -> Result<(), Problem> {
    let budget = Budget::read()?;
    let files = weigh(&root().join("dist"))?;
    let broken = budget.broken_by_files(&files);
    if !broken.is_empty() {
        return Err(Problem(told(&broken)));
    }
    println!("→ Every file is within the budget");
    let loose = budget.loose(&files);
    if !loose.is_empty() {
        println!("  These could now grow a lot unseen; `cargo xtask budget` prints closer lines: {}", loose.join(", "));
    }
    Ok(())
}

/// The sentences about lines that do not hold, and what to do about it.
pub fn told(broken: &[String]) -> String {
    format!("{}\n{HOW}", broken.join("\n"))
}

/// The weight of each file of a folder, by its name without the hash.
pub fn weigh(folder: &Path) -> Result<BTreeMap<String, usize>, Problem> {
    let mut files = BTreeMap::new();
    gather(folder, "", &mut files)
        .map_err(|error| Problem(format!("{} cannot be weighed ({error}). Build the game first.", folder.display())))?;
    Ok(files)
}

fn gather(folder: &Path, before: &str, files: &mut BTreeMap<String, usize>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{before}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            gather(&path, &format!("{name}/"), files)?;
        } else if !is_for_the_host(&path) {
            let sent = fs::metadata(packed_form(&path)).or_else(|_| fs::metadata(&path))?;
            *files.entry(headers::without_hash(&name)).or_default() +=
                usize::try_from(sent.len()).unwrap_or(usize::MAX);
        }
    }
    Ok(())
}

/// Whether nobody asks for this file by its name: the packed form of another one, or what the host reads itself.
fn is_for_the_host(path: &Path) -> bool {
    path.extension().is_some_and(|its| its == "br" || its == "gz")
        || path.file_name().is_some_and(|its| its == "_headers")
}

impl Budget {
    /// The budget as it lies in the repository.
    pub fn read() -> Result<Self, Problem> {
        let text = fs::read_to_string(root().join(FILE));
        Self::parse(&text.map_err(|error| Problem(format!("{FILE} cannot be read ({error}).")))?)
    }

    fn parse(text: &str) -> Result<Self, Problem> {
        let is_head = |line: &&str| line.is_empty() || line.starts_with('#');
        let head: Vec<&str> = text.lines().take_while(is_head).collect();
        let mut lines: Vec<Line> = Vec::new();
        let mut section = None;
        for (at, text) in text.lines().enumerate().filter(|(_, line)| !is_head(line)) {
            let unread = || Problem(format!("Line {} of {FILE} cannot be read: «{text}». See its head.", at + 1));
            let mut columns = text.trim().split("  ").map(str::trim).filter(|column| !column.is_empty());
            let name = columns.next().ok_or_else(unread)?;
            if !text.starts_with(' ') {
                section = Some(Section::ALL.into_iter().find(|section| section.name() == name).ok_or_else(unread)?);
                continue;
            }
            let section = section.ok_or_else(unread)?;
            let most = columns.next().and_then(Weight::read).ok_or_else(unread)?;
            let requests = match section {
                Section::Screens => columns.next().and_then(|most| most.parse().ok()).ok_or_else(unread)?,
                _ => 0,
            };
            let is_twice =
                lines.iter().any(|line| line.name == name && line.section.is_of_files() == section.is_of_files());
            if columns.next().is_some() || is_twice {
                return Err(unread());
            }
            lines.push(Line { section, name: name.to_owned(), most, requests });
        }
        Ok(Self { head: head.join("\n"), lines })
    }

    fn of(&self, wanted: impl Fn(Section) -> bool) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| wanted(line.section))
    }

    /// A sentence about each line that these files do not keep.
    fn broken_by_files(&self, files: &BTreeMap<String, usize>) -> Vec<String> {
        let mut broken = Vec::new();
        for line in self.of(Section::is_of_files) {
            match files.get(&line.name) {
                Some(&bytes) => broken.extend(line.outgrown_by(bytes)),
                None => broken.push(format!("{FILE} has a line for {}, and no such file lies in dist/.", line.name)),
            }
        }
        let has_line = |name: &String| self.of(Section::is_of_files).any(|line| line.name == *name);
        for (name, bytes) in files.iter().filter(|(name, _)| !has_line(name)) {
            broken.push(format!("{name} ({} KB) lies in dist/ and has no line in {FILE}.", Weight(*bytes)));
        }
        for (name, language) in TOGETHER {
            match self.of(|section| section == Section::Together).find(|line| line.name == name) {
                Some(line) => broken.extend(line.outgrown_by(self.together(files, language).0)),
                None => broken.push(format!("{FILE} has no line for {name}.")),
            }
        }
        broken
    }

    /// All parts with one language.
    fn together(&self, files: &BTreeMap<String, usize>, language: Section) -> Weight {
        let lines = self.of(|section| section == Section::Parts || section == language);
        Weight(lines.filter_map(|line| files.get(&line.name)).sum())
    }

    /// The files that weigh far less than they may.
    fn loose(&self, files: &BTreeMap<String, usize>) -> Vec<String> {
        let is_loose = |line: &&Line| {
            let closer = files.get(&line.name).map(|&bytes| Weight(bytes).with_room());
            closer.is_some_and(|closer| closer.0 + closer.0 / 20 + 1000 < line.most.0)
        };
        self.of(Section::is_of_files).filter(is_loose).map(|line| line.name.clone()).collect()
    }

    /// A sentence about each line that these visits do not keep.
    pub fn broken_by_screens(&self, visits: &[Visit]) -> Vec<String> {
        let mut broken = Vec::new();
        for line in self.of(|section| section == Section::Screens) {
            let Some(visit) = visits.iter().find(|visit| visit.screen == line.name) else {
                broken.push(format!("{FILE} has a line for the screen {}, and nobody visits it.", line.name));
                continue;
            };
            let before = broken.len();
            broken.extend(line.outgrown_by(visit.bytes));
            let requests = visit.files.len();
            if requests > line.requests {
                let more = requests - line.requests;
                let allowed = line.requests;
                broken.push(format!(
                    "{} takes {requests} requests, {more} more than {FILE} allows ({allowed}).",
                    line.name
                ));
            }
            if broken.len() > before {
                broken.push(format!("  It asked for {}.", visit.files.join(", ")));
            }
        }
        let has_line =
            |visit: &&Visit| self.of(|section| section == Section::Screens).any(|line| line.name == visit.screen);
        let unnamed = visits.iter().filter(|visit| !has_line(visit));
        broken.extend(unnamed.map(|visit| format!("The screen {} has no line in {FILE}.", visit.screen)));
        broken
    }

    /// The budget as it would be if everything had just a little room: these files, and for each screen the most that any
    /// of these visits took.
    pub fn renewed(&self, files: &BTreeMap<String, usize>, visits: &[Visit]) -> String {
        let mut text = self.head.clone();
        // Who names a new file as a part sees it in the sum; whoever means something else moves the line.
        let section_of = |name: &str| {
            self.of(Section::is_of_files).find(|line| line.name == name).map_or(Section::Parts, |line| line.section)
        };
        for section in Section::ALL {
            let mut lines: Vec<(&str, Weight, Option<usize>)> = Vec::new();
            match section {
                Section::Screens => {
                    for visit in visits {
                        let (weight, requests) = (Weight(visit.bytes).with_room(), Some(visit.files.len()));
                        match lines.iter_mut().find(|(name, ..)| *name == visit.screen) {
                            Some((_, most, times)) => (*most, *times) = (weight.max(*most), requests.max(*times)),
                            None => lines.push((visit.screen, weight, requests)),
                        }
                    }
                }
                Section::Together => {
                    for (name, language) in TOGETHER {
                        let both = |of: Section| of == Section::Parts || of == language;
                        let all = files.iter().filter(|(name, _)| both(section_of(name))).map(|(_, bytes)| bytes).sum();
                        lines.push((name, Weight(all).with_room(), None));
                    }
                }
                section => {
                    let own = files.iter().filter(|(name, _)| section_of(name) == section);
                    lines.extend(own.map(|(name, bytes)| (name.as_str(), Weight(*bytes).with_room(), None)));
                }
            }
            let columns = if section == Section::Screens { "most KB  most requests" } else { "most KB" };
            // Writing to a string never fails.
            let _ = write!(text, "\n{:<32}{columns}\n", section.name());
            for (name, most, requests) in lines {
                let requests = requests.map_or_else(String::new, |requests| format!("  {requests:>13}"));
                let _ = writeln!(text, "  {name:<30}{:>7}{requests}", most.to_string());
            }
        }
        text
    }
}

impl Line {
    /// A sentence, if this is more than the line allows.
    fn outgrown_by(&self, bytes: usize) -> Option<String> {
        (bytes > self.most.0).then(|| {
            format!(
                "{} takes {} KB, {} KB more than {FILE} allows ({}).",
                self.name,
                Weight(bytes),
                Weight(bytes - self.most.0),
                self.most
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
# Why.

parts                           most KB
  a.js                             12.3
  a.wasm                          100.0

german                          most KB

english                         most KB
  english.wasm                      7.0

beside                          most KB
  icons/i.png                       0.5

together                        most KB
  parts and german                112.3
  parts and english               119.3

screens                         most KB  most requests
  first card                       99.0              6
";

    fn files(files: &[(&str, usize)]) -> BTreeMap<String, usize> {
        files.iter().map(|(name, bytes)| ((*name).to_owned(), *bytes)).collect()
    }

    fn fitting() -> BTreeMap<String, usize> {
        files(&[("a.js", 12_300), ("a.wasm", 100_000), ("english.wasm", 7_000), ("icons/i.png", 500)])
    }

    fn visit(screen: &'static str, bytes: usize, requests: usize) -> Visit {
        Visit { screen, bytes, files: vec!["a.js".to_owned(); requests] }
    }

    fn budget() -> Budget {
        Budget::parse(TEXT).expect("a budget")
    }

    #[test]
    fn what_is_within_its_lines_breaks_none() {
        assert_eq!(budget().broken_by_files(&fitting()), Vec::<String>::new());
        assert_eq!(budget().broken_by_screens(&[visit("first card", 99_000, 6)]), Vec::<String>::new());
    }

    #[test]
    fn a_byte_too_many_breaks_the_line_and_the_sum() {
        let mut files = fitting();
        files.insert("a.wasm".into(), 100_001);
        assert_eq!(
            budget().broken_by_files(&files),
            [
                "a.wasm takes 100.1 KB, 0.1 KB more than xtask/budget.txt allows (100.0).",
                "parts and german takes 112.4 KB, 0.1 KB more than xtask/budget.txt allows (112.3).",
                "parts and english takes 119.4 KB, 0.1 KB more than xtask/budget.txt allows (119.3).",
            ]
        );
    }

    #[test]
    fn a_file_without_a_line_and_a_line_without_a_file_are_told() {
        let mut files = fitting();
        files.remove("a.js");
        files.insert("b.wasm".into(), 1);
        let broken = budget().broken_by_files(&files);
        assert_eq!(
            broken,
            [
                "xtask/budget.txt has a line for a.js, and no such file lies in dist/.",
                "b.wasm (0.1 KB) lies in dist/ and has no line in xtask/budget.txt.",
            ]
        );
        assert!(told(&broken).contains("in the same commit"));
    }

    #[test]
    fn a_request_too_many_and_an_unknown_screen_are_told() {
        assert_eq!(
            budget().broken_by_screens(&[visit("first card", 1, 8), visit("reveal", 1, 1)]),
            [
                "first card takes 8 requests, 2 more than xtask/budget.txt allows (6).",
                "  It asked for a.js, a.js, a.js, a.js, a.js, a.js, a.js, a.js.",
                "The screen reveal has no line in xtask/budget.txt.",
            ]
        );
        assert_eq!(budget().broken_by_screens(&[]).len(), 1, "a screen that nobody visits");
    }

    #[test]
    fn what_is_far_below_its_line_is_told() {
        let mut files = fitting();
        assert_eq!(budget().loose(&files), Vec::<String>::new());
        files.insert("a.wasm".into(), 50_000);
        assert_eq!(budget().loose(&files), ["a.wasm"]);
    }

    #[test]
    fn a_renewed_budget_holds_for_what_it_was_made_of() {
        let mut files = fitting();
        files.insert("new.css".into(), 1_234);
        let visits = [visit("first card", 90_000, 7), visit("first card", 95_000, 5)];
        let text = budget().renewed(&files, &visits);
        assert!(text.starts_with("# Why.\n\nparts"), "{text}");
        let renewed = Budget::parse(&text).expect("a budget");
        assert_eq!(renewed.broken_by_files(&files), Vec::<String>::new());
        assert_eq!(renewed.broken_by_screens(&visits[..1]), Vec::<String>::new());
        assert_eq!(renewed.broken_by_screens(&visits[1..]), Vec::<String>::new());
        assert_eq!(renewed.of(|section| section == Section::English).count(), 1, "a file stays in its table");
    }

    #[test]
    fn what_is_no_line_is_told_with_its_place() {
        for line in [
            "  a.js  twelve",
            "  a.js  1.25",
            "  a.js",
            "  a.js  1.0  2",
            "  b.js  1.0\n  b.js  2.0",
            "styles  most KB",
        ] {
            let text = format!("parts  most KB\n{line}\n");
            assert!(Budget::parse(&text).is_err_and(|Problem(sentence)| sentence.contains("cannot be read")), "{line}");
        }
        assert!(Budget::parse("  a.js  1.0\n").is_err(), "a line of no table");
        assert!(Budget::parse("screens  most KB\n  card  1.0\n").is_err(), "a screen without its requests");
    }

    #[test]
    fn a_file_weighs_what_a_host_that_packs_sends() {
        let folder = std::env::temp_dir().join(format!("role-cards-budget-{}", std::process::id()));
        fs::create_dir_all(folder.join("icons")).expect("a folder");
        for (name, bytes) in [
            ("a-0123456789abcdef.js", 100),
            ("a-0123456789abcdef.js.br", 10),
            ("a-0123456789abcdef.js.gz", 20),
            ("icons/i.png", 50),
            ("_headers", 5),
        ] {
            fs::write(folder.join(name), vec![0; bytes]).expect("a file");
        }
        assert_eq!(weigh(&folder).expect("weights"), files(&[("a.js", 10), ("icons/i.png", 50)]));
        fs::remove_dir_all(&folder).expect("the folder goes");
    }

    #[test]
    fn the_committed_budget_can_be_read() {
        let budget = Budget::read().expect("the budget");
        assert!(budget.of(|section| section == Section::Screens).count() > 1);
    }
}
