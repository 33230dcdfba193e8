//! The checks: everything that must hold before a change lands, the quick ones first.

use std::{path::Path, process::Command};

use crate::{
    build,
    shell::{Problem, program, root, run},
    tools::{self, Browsers},
};

/// Sets up what is missing and runs every check.
pub fn all() -> Result<(), Problem> {
    tools::for_build()?;
    let browsers = tools::for_tests()?;

    run("Format", program("cargo").args(["fmt", "--all", "--check"]))?;
    let lints = ["clippy", "--workspace", "--all-targets", "--features", "e2e", "--", "-D", "warnings"];
    run("Lints (1 minute the first time)", program("cargo").args(lints))?;
    let lints = ["clippy", "--lib", "--bins", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    run("Lints for the browser (1 minute the first time)", program("cargo").args(lints))?;
    run("Native tests (1 minute the first time)", program("cargo").args(["test", "--workspace"]))?;

    let mut in_browser = program("cargo");
    in_browser
        .args(["test", "--lib", "--target", "wasm32-unknown-unknown"])
        .env("CHROMEDRIVER", &browsers.chromium.driver);
    run("Browser tests (3 minutes the first time)", &mut in_browser)?;

    build::release()?;
    let end_to_end = ["test", "--features", "e2e", "--test", "e2e", "--", "--test-threads=2"];
    run("End to end in real browsers (4 minutes)", &mut with_browser(&end_to_end, &browsers))?;
    println!("\nAll checks passed.");
    Ok(())
}

/// Sets up what is missing and measures how long the tasks of a game are.
pub fn bench() -> Result<(), Problem> {
    tools::for_build()?;
    let browsers = tools::for_tests()?;
    build::release()?;
    run("Bench (2 minutes)", &mut with_browser(&["test", "--features", "e2e", "--bench", "tasks"], &browsers))
}

/// Cargo with these arguments, and with everything that the end-to-end tests need to know.
fn with_browser(arguments: &[&str], browsers: &Browsers) -> Command {
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
