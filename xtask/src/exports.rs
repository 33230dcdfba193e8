//! The exports of the module: those that nobody calls go, and with them the code behind them.
//!
//! A crate below Leptos exports classes for streams of bytes, whether or not a page has streams; the linker keeps what is
//! exported.

use std::{fs, path::Path};

use crate::{
    leb::{self, number, sections},
    shell::{Problem, output, program},
};

/// What the names of the classes that nobody makes have in common, in the module and in the glue.
const UNCALLED: &str = "intounderlying";

/// Takes the code behind the uncalled exports out of a module.
pub fn drop_uncalled(module: &Path, features: &[&str]) -> Result<(), Problem> {
    let problem = |what: &str| Problem(format!("{}: {what}", module.display()));
    let bytes = fs::read(module).map_err(|error| problem(&format!("it cannot be read ({error}).")))?;
    let names = names(&bytes).ok_or_else(|| problem("its exports cannot be read. Is it a module?"))?;
    let called: Vec<&String> = names.iter().filter(|name| !name.contains(UNCALLED)).collect();
    let roots: Vec<String> = called.iter().map(|name| format!("\"{name}\"")).collect();
    let nodes = called.iter().map(|name| format!(",{{\"name\":\"{name}\",\"export\":\"{name}\"}}"));
    let graph =
        format!("[{{\"name\":\"page\",\"root\":true,\"reaches\":[{}]}}{}]", roots.join(","), nodes.collect::<String>());
    let file = module.with_extension("json");
    fs::write(&file, graph).map_err(|error| problem(&format!("what calls it cannot be written down ({error}).")))?;
    let mut metadce = program("wasm-metadce");
    // With the names, by which functions are put in order.
    metadce.args(features).args(["-g", "--graph-file"]).arg(&file).arg(module).arg("-o").arg(module);
    output(&mut metadce).map(drop).ok_or_else(|| problem("wasm-metadce fails on it. Call it by hand to see why."))
}

/// The glue without the classes that nobody makes.
pub fn without_uncalled(glue: &str) -> String {
    // Each begins at the start of a line, and so does what comes next.
    let mut kept = String::with_capacity(glue.len());
    let mut skips = false;
    for line in glue.lines() {
        if !line.starts_with([' ', '}', ')']) {
            skips = line.to_lowercase().contains(UNCALLED);
        }
        if !skips {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The names of a module's exports.
fn names(bytes: &[u8]) -> Option<Vec<String>> {
    const EXPORTS: u8 = 7;
    let Some((_, range)) = sections(bytes)?.into_iter().find(|(kind, _)| *kind == EXPORTS) else {
        return Some(Vec::new());
    };
    leb::list(&bytes[range], |rest| {
        let (name, after) = leb::name(rest)?;
        // What is exported: its kind, and its number.
        Some((name.to_owned(), number(after.get(1..)?)?.1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a memory that is exported under two names.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x05\x03\x01\0\x01\x07\x0b\x02\x03mem\x02\0\x01a\x02\0";

    #[test]
    fn the_names_of_exports_are_read_and_a_cut_module_has_none() {
        assert_eq!(names(MODULE), Some(vec!["mem".to_owned(), "a".to_owned()]));
        for length in (0..8).chain(15..MODULE.len()) {
            assert_eq!(names(&MODULE[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn a_class_goes_with_everything_that_is_said_of_it() {
        let glue = "export class IntoUnderlyingSink {\n    free() {\n    }\n}\nif (Symbol.dispose) IntoUnderlyingSink.x = 1;\n\
                    function wanted() {\n    return 1;\n}\nconst IntoUnderlyingSinkFinalization = (\n    ? { }\n    : 2);\nlet last;\n";
        assert_eq!(without_uncalled(glue), "function wanted() {\n    return 1;\n}\nlet last;\n");
    }
}
