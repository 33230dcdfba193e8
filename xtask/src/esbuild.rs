//! esbuild: makes scripts and style sheets what a browser is sent.

use std::path::Path;

use crate::shell::{Problem, output, program};

/// What esbuild makes of a script, or of a style sheet with everything that it takes in.
pub fn built(path: &Path, is_small: bool) -> Result<String, Problem> {
    let mut esbuild = program("esbuild");
    esbuild.arg(path);
    if path.extension().is_some_and(|its| its == "css") {
        esbuild.arg("--bundle");
    } else {
        esbuild.arg("--format=esm");
    }
    if is_small {
        esbuild.args(["--minify", "--tree-shaking=true"]);
    }
    output(&mut esbuild)
        .ok_or_else(|| Problem(format!("esbuild fails on {}. Call it by hand to see why.", path.display())))
}
