//! The result sheet as Markdown (`CommonMark`), to be pasted anywhere. What people have typed is escaped: it shows as they
//! typed it and means nothing else.

use std::fmt::Write as _;

use crate::record::{Block, Item, Record};

/// The sheet as Markdown.
pub fn write(sheet: &Record) -> String {
    let mut out = format!("# {}\n\n*{}*\n", escaped(sheet.title), escaped(sheet.caution));
    for fact in &sheet.facts {
        line(&mut out, &format!("\n{}", escaped(fact)));
    }
    for section in &sheet.sections {
        line(&mut out, &format!("\n{} {}", if section.is_sub { "###" } else { "##" }, escaped(&section.heading)));
        for block in &section.blocks {
            out.push('\n');
            match block {
                Block::Text(text) => line(&mut out, &escaped(text).replace('\n', "\\\n")),
                Block::Ordered(items) => {
                    for (place, item) in items.iter().enumerate() {
                        let mark = format!("{}. ", place + 1);
                        line(&mut out, &listed(&mark, item));
                    }
                }
                Block::List(items) => items.iter().for_each(|item| line(&mut out, &listed("- ", item))),
            }
        }
    }
    out
}

fn line(out: &mut String, text: &str) {
    // Writing to a String does not fail.
    let _ = writeln!(out, "{text}");
}

/// An item of a list; its further lines are indented, so that they belong to it.
fn listed(mark: &str, item: &Item) -> String {
    let break_line = format!("\\\n{}", " ".repeat(mark.len()));
    let text = escaped(&item.text).replace('\n', &break_line);
    let lead = escaped(&item.lead);
    if text.is_empty() { format!("{mark}{lead}") } else { format!("{mark}**{lead}**: {text}") }
}

/// Puts a backslash before every character that could mean something to Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_{}[]<>()#+-!|~&=".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    // A number with a dot at the start of a line would begin a list.
    out.lines().map(numbered).collect::<Vec<_>>().join("\n")
}

fn numbered(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 && line[digits..].starts_with('.') {
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else {
        line.to_owned()
    }
}
