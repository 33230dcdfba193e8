//! The shell: how other programs are run, found, and spoken about.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

/// Why a command could not do its work, and what to do about it: one clear sentence.
#[derive(Debug)]
pub struct Problem(pub String);

/// The project's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The folder for tools that belong to this project alone; git ignores it.
pub fn tools_folder() -> PathBuf {
    root().join(".tools")
}

/// The search path with the project's own tools in front.
pub fn search_path() -> OsString {
    let tools = tools_folder();
    let own = [tools.join("bin"), tools.join("npm/node_modules/.bin")];
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&rest))).unwrap_or(rest)
}

/// A program, found on the search path and run in the project's root.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(find(name).unwrap_or_else(|| name.into()));
    command.current_dir(root()).env("PATH", search_path());
    // Trunk takes NO_COLOR for an option that needs a value of its own.
    command.env_remove("NO_COLOR");
    command
}

/// Where a program is.
pub fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&search_path()).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// What a program prints; `None` if it cannot be run or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program to its end, saying what it does, how long it may take, and how long it took.
pub fn run(what: &str, command: &mut Command) -> Result<(), Problem> {
    println!("→ {what}");
    let start = Instant::now();
    let status = command.status().map_err(|error| Problem(format!("{what}: cannot be started ({error}).")))?;
    println!("  {} s", start.elapsed().as_secs());
    if status.success() { Ok(()) } else { Err(Problem(format!("{what}: failed. What it printed above says why."))) }
}

/// Runs a program that fetches something. Its own words seldom say what to do when the way to the source is missing, so a
/// failure says it: where it comes from, what to check, and what serves as well.
pub fn fetch(what: &str, command: &mut Command, from: &str, instead: &str) -> Result<(), Problem> {
    run(what, command).map_err(|Problem(why)| {
        Problem(format!(
            "{why} Most often {from} cannot be reached: check the connection and the proxy or mirror settings, and run the \
             same command again; or {instead}."
        ))
    })
}
