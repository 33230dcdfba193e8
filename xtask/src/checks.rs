//! The checks: everything that must hold before a change lands, the quick ones first.

use std::{path::Path, process::Command};

use crate::{
    build,
    shell::{Problem, program, root, run},
    tools::{self, Browser},
};

/// Sets up what is missing and runs every check.
pub fn all() -> Result<(), Problem> {
    tools::for_build()?;
    let browser = tools::for_tests()?;

    run("Format", program("cargo").args(["fmt", "--all", "--check"]))?;
    let lints = ["clippy", "--workspace", "--all-targets", "--features", "e2e", "--", "-D", "warnings"];
    run("Lints (1 minute the first time)", program("cargo").args(lints))?;
    let lints = ["clippy", "--lib", "--bins", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    run("Lints for the browser (1 minute the first time)", program("cargo").args(lints))?;
    run("Native tests (1 minute the first time)", program("cargo").args(["test", "--workspace"]))?;

    let mut in_browser = program("cargo");
    in_browser.args(["test", "--lib", "--target", "wasm32-unknown-unknown"]).env("CHROMEDRIVER", &browser.driver);
    run("Browser tests (3 minutes the first time)", &mut in_browser)?;

    build::release()?;
    let end_to_end = ["test", "--features", "e2e", "--test", "e2e", "--", "--test-threads=2"];
    run("End to end in a real browser (3 minutes)", &mut with_browser(&end_to_end, &browser))?;
    println!("\nAll checks passed.");
    Ok(())
}

/// Sets up what is missing and measures how long the tasks of a game are.
pub fn bench() -> Result<(), Problem> {
    tools::for_build()?;
    let browser = tools::for_tests()?;
    build::release()?;
    run("Bench (2 minutes)", &mut with_browser(&["test", "--features", "e2e", "--bench", "tasks"], &browser))
}

/// Cargo with these arguments, and with everything that the end-to-end tests need to know.
fn with_browser(arguments: &[&str], browser: &Browser) -> Command {
    let mut cargo = program("cargo");
    cargo.args(arguments);
    for (name, path) in [
        ("ROLE_CARDS_DIST", root().join("dist").as_path()),
        ("ROLE_CARDS_AXE", &tools::axe()),
        ("CHROMIUM", &browser.program),
        ("CHROMEDRIVER", &browser.driver),
    ] as [(&str, &Path); 4]
    {
        cargo.env(name, path);
    }
    cargo
}
