//! The checks: everything that must hold before a change lands, the quick ones first.

use std::{env, fs, path::Path, process::Command, thread};

use crate::{
    budget, build,
    shell::{Problem, output, program, root, run},
    tools::{self, Browser, Browsers},
};

/// How many cases each property test takes, and how many acts the end-to-end tests mix, when there is time.
const CASES: &str = "100000";
const ACTS: &str = "20000";
/// The code that is changed in small ways, one after the other, to see whether a test notices.
const CHANGED: &[&str] = &["src/saved/**"];
/// The native tests that are to notice: those that read and write what is saved. Each change builds and runs them, so the
/// others stay away.
const NOTICING: &[&str] = &[
    "alone",
    "copy",
    "decks",
    "games",
    "golden",
    "learn",
    "prepared",
    "profile",
    "quick",
    "remote",
    "said",
    "saved",
    "sequences",
    "slots",
    "talk",
];

/// The measures that need no browser; their name behind `cargo xtask bench`.
const RULES: &str = "rules";

/// Sets up what is missing and runs every check.
pub fn all() -> Result<(), Problem> {
    tools::for_build()?;
    let browsers = tools::for_tests()?;

    run("Format", program("cargo").args(["fmt", "--all", "--check"]))?;
    // The module is made by one core for the most part, which leaves the others to what does not need it.
    thread::scope(|scope| {
        let build = scope.spawn(build::release);
        let checked = without_the_game(&browsers);
        checked.and(build.join().unwrap_or_else(|_| Err(Problem("The build of the game has broken off.".into()))))
    })?;
    budget::check()?;
    run("End to end in real browsers (half an hour)", &mut end_to_end(&browsers))?;
    println!("\nAll checks passed.");
    Ok(())
}

/// The checks that look at the code alone, or at the store in a browser.
fn without_the_game(browsers: &Browsers) -> Result<(), Problem> {
    let lints = ["clippy", "--workspace", "--all-targets", "--features", "e2e", "--", "-D", "warnings"];
    run("Lints (1 minute the first time)", program("cargo").args(lints))?;
    let lints = ["clippy", "--lib", "--bins", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    run("Lints for the browser (1 minute the first time)", program("cargo").args(lints))?;
    run("Native tests (1 minute the first time)", program("cargo").args(["test", "--workspace"]))?;

    let mut in_browser = program("cargo");
    in_browser
        .args(["test", "--lib", "--target", "wasm32-unknown-unknown"])
        .env("CHROMEDRIVER", &browsers.chromium.driver);
    run("Browser tests (3 minutes the first time)", &mut in_browser)
}

/// Sets up what is missing and runs what takes too long for every day.
pub fn long() -> Result<(), Problem> {
    tools::for_build()?;
    let browsers = tools::for_tests()?;
    tools::for_mutants()?;
    build::release()?;

    let mut cases = program("cargo");
    cases.args(["test", "--workspace", "--no-fail-fast"]).env("ROLE_CARDS_CASES", CASES);
    let mut acts = end_to_end(&browsers);
    // With the journeys that are too much for every day: each says why.
    acts.arg("--include-ignored").env("ROLE_CARDS_ACTS", ACTS);
    let steps = [
        (format!("Native tests, {CASES} cases for each property (30 minutes)"), cases),
        (format!("Changes to {} that no test notices (1 hour)", CHANGED.join(", ")), mutants()?),
        (format!("End to end in real browsers, {ACTS} acts"), acts),
    ];
    // What fails is not in the way of the rest: after hours, everything is to be known.
    let outcomes: Vec<_> = steps.into_iter().map(|(what, mut command)| (run(&what, &mut command), what)).collect();
    println!("\nSummary");
    for (outcome, what) in &outcomes {
        println!("  {}  {what}", if outcome.is_ok() { "passed" } else { "FAILED" });
    }
    outcomes.into_iter().try_for_each(|(outcome, _)| outcome)
}

/// Every small change to the code in question, each with the tests that are to notice it.
fn mutants() -> Result<Command, Problem> {
    let files = CHANGED.iter().flat_map(|glob| ["--file", glob]);
    let mut list = program("cargo");
    list.args(["mutants", "--list"]).args(files.clone());
    // No file means no changes, and no changes would all be noticed.
    if output(&mut list).is_none_or(|list| list.is_empty()) {
        let globs = CHANGED.join(", ");
        return Err(Problem(format!(
            "cargo-mutants finds nothing to change in {globs}. Mend the list in xtask/src/checks.rs."
        )));
    }
    let mut mutants = program("cargo");
    mutants.args(["mutants", "--output", "target", "--test-tool", "cargo"]).args(files);
    // Nobody reads where a test failed, only whether: without these notes each change is built in half the time.
    mutants.env("CARGO_PROFILE_TEST_DEBUG", "0");
    // Named for all that Cargo does: behind `--` they would only choose what is run, and each change would build all tests.
    mutants.args(NOTICING.iter().map(|test| format!("--cargo-arg=--test={test}")));
    Ok(mutants)
}

/// Sets up what is missing and measures what the game costs: everything, or the sections that are named.
pub fn bench(sections: &[String]) -> Result<(), Problem> {
    tools::for_build()?;
    let browsers = tools::for_tests()?;
    let (native, in_browser): (Vec<&str>, Vec<&str>) = sections.iter().map(String::as_str).partition(|it| *it == RULES);
    let needs_browser = sections.is_empty() || !in_browser.is_empty();
    if needs_browser {
        build::release()?;
    }
    println!("\n{}", machine(&browsers.chromium));
    if needs_browser {
        run("In a browser (20 minutes)", &mut game_bench(&in_browser, &browsers))?;
    }
    if sections.is_empty() || !native.is_empty() {
        run("Natively (2 minutes the first time)", program("cargo").args(["bench", "--quiet", "--bench", RULES]))?;
    }
    Ok(())
}

/// Builds the game and takes pictures of its screens, or of those whose names have all these words.
pub fn gallery(words: &[String]) -> Result<(), Problem> {
    tools::for_build()?;
    let browsers = tools::for_tests()?;
    build::release()?;
    let words = words.iter().map(String::as_str);
    let arguments: Vec<&str> =
        ["test", "--quiet", "--features", "e2e", "--test", "gallery", "--"].into_iter().chain(words).collect();
    run("Pictures of every screen (5 minutes)", &mut with_browsers(&arguments, &browsers))
}

/// Prints the budget as it would be for the `dist/` that is there, and nothing else, so that it can go into a file.
pub fn budget() -> Result<(), Problem> {
    let browsers = tools::for_tests()?;
    eprintln!("→ Count what every screen asks for (2 minutes)");
    let status = game_bench(&["budget"], &browsers).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Problem("The budget cannot be counted. What was printed above says why.".into())),
    }
}

fn game_bench(sections: &[&str], browsers: &Browsers) -> Command {
    let arguments = ["test", "--quiet", "--features", "e2e", "--bench", "game", "--"];
    with_browsers(&[&arguments, sections].concat(), browsers)
}

/// The machine on which something is measured: figures of another one say little.
fn machine(browser: &Browser) -> String {
    let said = output(Command::new("sysctl").args(["-n", "machdep.cpu.brand_string"]));
    let listed = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let listed =
        listed.lines().find_map(|line| line.strip_prefix("model name")).map(|rest| rest.trim_matches([':', ' ', '\t']));
    let processor = listed.map(str::to_owned).or(said).unwrap_or_else(|| "unknown processor".to_owned());
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let version = output(Command::new(&browser.program).arg("--version")).unwrap_or_default();
    format!("Measured on: {processor}, {cores} cores, {}, {version}", env::consts::OS)
}

fn end_to_end(browsers: &Browsers) -> Command {
    // A journey waits for its screens a third of the time, which leaves two cores room for a third one.
    with_browsers(&["test", "--features", "e2e", "--test", "e2e", "--", "--test-threads=3"], browsers)
}

/// Cargo with these arguments, and with everything that the end-to-end tests need to know.
fn with_browsers(arguments: &[&str], browsers: &Browsers) -> Command {
    let mut cargo = program("cargo");
    cargo.args(arguments);
    for (name, path) in [
        ("ROLE_CARDS_DIST", root().join("dist").as_path()),
        ("ROLE_CARDS_AXE", &tools::axe()),
        ("CHROMIUM", &browsers.chromium.program),
        ("CHROMEDRIVER", &browsers.chromium.driver),
        ("FIREFOX", &browsers.firefox.program),
        ("GECKODRIVER", &browsers.firefox.driver),
    ] as [(&str, &Path); 6]
    {
        cargo.env(name, path);
    }
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A test that is written later and missing here would leave changes unnoticed that it notices.
    #[test]
    fn every_test_that_reads_or_writes_what_is_saved_is_to_notice() {
        let tests = fs::read_dir(root().join("tests")).expect("the tests").map(|entry| entry.expect("an entry").path());
        let imports_saved = |path: &Path| {
            let code = fs::read_to_string(path).expect("a test");
            code.split("use role_cards::")
                .skip(1)
                .any(|rest| rest.split(';').next().is_some_and(|it| it.contains("saved")))
        };
        let mut found: Vec<String> = tests
            .filter(|path| path.extension().is_some_and(|extension| extension == "rs") && imports_saved(path))
            .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
            .collect();
        found.sort();
        assert_eq!(found, NOTICING);
    }
}
