//! The names by which the module and its glue know each other: they get short. The bindings' own ones carry a hash each, which
//! no packing makes small, and stand on both sides.

use std::{fs, path::Path};

use crate::{
    joint,
    leb::{self, EXPORTS, IMPORTS, number},
    shell::Problem,
};

/// The names that the bindings give, each with the short one.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Of what the module takes from the glue.
    imports: Vec<(String, String)>,
    /// Of what the glue takes from the module.
    exports: Vec<(String, String)>,
}

/// What the module calls the glue, and what it is called now.
const GLUE: [&str; 2] = ["./role-cards_bg.js", "a"];

/// Gives what a module and its glue take from each other short names; what the parts take keeps its own.
pub fn shorten(module: &Path) -> Result<Names, Problem> {
    let problem = |what: &str| Problem(format!("{}: {what}", module.display()));
    let bytes = fs::read(module).map_err(|error| problem(&format!("it cannot be read ({error}).")))?;
    let (short, names) = shortened(&bytes).ok_or_else(|| problem("its names cannot be read. Is it a module?"))?;
    fs::write(module, short).map_err(|error| problem(&format!("it cannot be written ({error}).")))?;
    Ok(names)
}

impl Names {
    /// The glue that offers what it does, and takes what it needs, under the short names.
    pub fn in_glue(&self, glue: &str) -> Result<String, Problem> {
        let [long, short] = GLUE;
        let mut glue = glue.replace(&format!("\"{long}\":"), &format!("{short}:"));
        for (long, short) in &self.imports {
            let offered = format!(" {long}: function(");
            if glue.matches(&offered).count() != 1 {
                return Err(Problem(format!("The glue does not offer {long} once. Mend xtask/src/names.rs.")));
            }
            glue = glue.replace(&offered, &format!(" {short}: function("));
        }
        let mut short = String::with_capacity(glue.len());
        for (before, name) in taken(&glue) {
            short.push_str(before);
            short.push_str(self.exports.iter().find(|(long, _)| long == name).map_or(name, |(_, short)| short));
        }
        Ok(short)
    }
}

/// What a glue takes from its module: the text before each name, and the name. The last name is empty.
pub fn taken(glue: &str) -> impl Iterator<Item = (&str, &str)> {
    const FROM: &str = "wasm.";
    let mut rest = glue;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let name = rest.find(FROM).map_or(rest.len(), |at| at + FROM.len());
        let is_of_a_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        let (before, after) = rest.split_at(name);
        let (name, after) = after.split_at(after.find(|letter| !is_of_a_name(letter)).unwrap_or(after.len()));
        rest = after;
        Some((before, name))
    })
}

/// A module with short names, and which they are; `None` for what is no module.
fn shortened(bytes: &[u8]) -> Option<(Vec<u8>, Names)> {
    let (mut written, mut names) = (bytes.get(..8)?.to_vec(), Names::default());
    for (kind, range) in leb::sections(bytes)? {
        let section = &bytes[range];
        let section = match kind {
            IMPORTS => imports(section, &mut names.imports)?,
            EXPORTS => exports(section, &mut names.exports)?,
            _ => section.to_vec(),
        };
        leb::write_section(&mut written, kind, &section);
    }
    Some((written, names))
}

/// The section of the imports with short names.
fn imports(section: &[u8], names: &mut Vec<(String, String)>) -> Option<Vec<u8>> {
    rewritten(section, |written, rest| {
        let (from, after) = leb::name(rest)?;
        let (name, after) = leb::name(after)?;
        let rest = leb::import_kind(after)?;
        if from == GLUE[0] {
            write_name(written, GLUE[1]);
            write_name(written, shortened_name(names, name));
        } else {
            write_name(written, from);
            write_name(written, name);
        }
        written.extend(&after[..after.len() - rest.len()]);
        Some(rest)
    })
}

/// The section of the exports with short names.
fn exports(section: &[u8], names: &mut Vec<(String, String)>) -> Option<Vec<u8>> {
    rewritten(section, |written, rest| {
        let (name, after) = leb::name(rest)?;
        write_name(written, if joint::TAKEN.contains(&name) { name } else { shortened_name(names, name) });
        // What is exported: its kind, and its number.
        let (_, rest) = number(after.get(1..)?)?;
        written.extend(&after[..after.len() - rest.len()]);
        Some(rest)
    })
}

/// A list that is written anew, one by one; `write` gives what comes after the one that it wrote.
fn rewritten<'a>(
    section: &'a [u8],
    mut write: impl FnMut(&mut Vec<u8>, &'a [u8]) -> Option<&'a [u8]>,
) -> Option<Vec<u8>> {
    let mut written = Vec::with_capacity(section.len());
    let (count, mut rest) = number(section)?;
    leb::write(&mut written, count);
    for _ in 0..count {
        rest = write(&mut written, rest)?;
    }
    rest.is_empty().then_some(written)
}

/// Gives a name the next short one.
fn shortened_name<'a>(names: &'a mut Vec<(String, String)>, name: &str) -> &'a str {
    let short = short(names.len());
    names.push((name.to_owned(), short));
    names.last().map_or("", |(_, short)| short)
}

fn write_name(written: &mut Vec<u8>, name: &str) {
    leb::write(written, name.len());
    written.extend(name.as_bytes());
}

/// The short name of a number: `a` to `z`, then `aa` and on.
fn short(number: usize) -> String {
    const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";
    let (before, letter) = (number / LETTERS.len(), char::from(LETTERS[number % LETTERS.len()]));
    let mut name = if before == 0 { String::new() } else { short(before - 1) };
    name.push(letter);
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports two functions of the glue, and a memory, a table and a global of somebody else, and exports a
    /// function to the glue and a memory to the parts.
    fn module() -> Vec<u8> {
        let mut section = vec![5];
        for (from, name, kind) in [
            (GLUE[0], "__wbg_one_0123456789abcdef", &[0, 0][..]),
            ("other", "memory", &[2, 1, 1, 0x80, 2]),
            ("other", "table", &[1, 0x70, 0, 200, 1]),
            (GLUE[0], "__wbg_two_0123456789abcdef", &[0, 0]),
            ("other", "global", &[3, 0x7F, 0]),
        ] {
            for word in [from, name] {
                leb::write(&mut section, word.len());
                section.extend(word.as_bytes());
            }
            section.extend(kind);
        }
        let mut module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
        leb::write_section(&mut module, IMPORTS, &section);
        leb::write_section(&mut module, EXPORTS, b"\x02\x0C__wbg_malloc\0\x01\x06memory\x02\0");
        module
    }

    #[test]
    fn what_the_glue_offers_gets_short_names_and_nothing_else_changes() {
        let (written, names) = shortened(&module()).expect("a module");
        let pair = |long: &str, short: &str| (long.to_owned(), short.to_owned());
        let wanted = [pair("__wbg_one_0123456789abcdef", "a"), pair("__wbg_two_0123456789abcdef", "b")];
        assert_eq!(names.imports, wanted);
        assert_eq!(names.exports, [pair("__wbg_malloc", "a")]);
        let section = b"\x05\x01a\x01a\0\0\x05other\x06memory\x02\x01\x01\x80\x02\x05other\x05table\x01\x70\0\xC8\x01\
                        \x01a\x01b\0\0\x05other\x06global\x03\x7F\0\x07\x0E\x02\x01a\0\x01\x06memory\x02\0";
        assert_eq!(written[16..], *section);
    }

    #[test]
    fn a_cut_module_is_none() {
        let whole = module();
        // What ends behind a section is a module, too.
        let exports = whole.len() - 27;
        for length in (0..8).chain(9..14).chain(15..exports).chain(exports + 1..whole.len()) {
            assert_eq!(shortened(&whole[..length]), None, "{length} bytes");
        }
    }

    #[test]
    fn the_glue_offers_each_name_once() {
        let names = Names { imports: vec![("__wbg_one_00".into(), "a".into())], exports: Vec::new() };
        let glue = "imports = {\n    \"./role-cards_bg.js\": {\n        __wbg_one_00: function(arg) {},\n    },\n};";
        let short = "imports = {\n    a: {\n        a: function(arg) {},\n    },\n};";
        assert_eq!(names.in_glue(glue).ok().as_deref(), Some(short));
        assert!(names.in_glue("imports = {};").is_err());
    }

    #[test]
    fn the_glue_takes_each_name_from_the_module_by_its_short_one() {
        let pair = |long: &str, short: &str| (long.to_owned(), short.to_owned());
        let names = Names { imports: Vec::new(), exports: vec![pair("invoke", "a"), pair("invoke_1", "b")] };
        let glue = "function invoke(a) { wasm.invoke(a, wasm.invoke_1, wasm.memory.buffer); wasm.invoke_10; }";
        let short = "function invoke(a) { wasm.a(a, wasm.b, wasm.memory.buffer); wasm.invoke_10; }";
        assert_eq!(names.in_glue(glue).ok().as_deref(), Some(short));
    }

    #[test]
    fn short_names_are_different() {
        let names: std::collections::BTreeSet<String> = (0..1000).map(short).collect();
        assert_eq!(names.len(), 1000);
        assert_eq!([0, 25, 26, 27, 701, 702].map(short), ["a", "z", "aa", "ab", "zz", "aaa"]);
    }
}
