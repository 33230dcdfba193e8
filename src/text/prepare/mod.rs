//! The words of preparing alone: the private page, what of it is passed on, and the way into the talk.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

use crate::game::{Reflection, private::QUESTIONS};

/// Preparing alone.
pub struct PrepareText {
    pub title: &'static str,
    pub lead: &'static str,
    pub caution: &'static str,
    pub top: fn(deck: &str) -> String,
    pub keywords: &'static str,
    pub questions: &'static str,
    pub questions_how: &'static str,
    pub question: [&'static str; QUESTIONS],
    pub suggested: fn(role: &str, question: &str) -> String,
    pub adapt: &'static str,
    pub adapt_label: fn(question: &str) -> String,
    pub reflection: &'static str,
    pub reflection_how: &'static str,
    /// What each of the leader's questions to themselves is about, and the question.
    pub reflections: [(&'static str, &'static str); Reflection::ALL.len()],
    pub give: &'static str,
    pub give_label: fn(what: &str) -> String,
    pub given: &'static str,
    pub given_how: &'static str,
    pub given_none: &'static str,
    pub given_title: &'static str,
    pub given_questions: &'static str,
    pub given_caution: &'static str,
    pub copy: &'static str,
    pub save_given: &'static str,
    pub print: &'static str,
    pub save: &'static str,
    pub talk: &'static str,
    pub talk_how: &'static str,
    pub here: &'static str,
    pub here_how: &'static str,
    pub apart: &'static str,
    pub apart_kam: &'static str,
    pub answer_how: &'static str,
    pub answer: fn(account: &str) -> String,
    pub earlier: &'static str,
    pub earlier_how: &'static str,
    pub earlier_show: &'static str,
}

impl PrepareText {
    /// What a question of the leader's self-reflection is about, and the question.
    pub fn reflection(&self, reflection: Reflection) -> (&'static str, &'static str) {
        match reflection {
            Reflection::Inside => self.reflections[0],
            Reflection::Towards => self.reflections[1],
            Reflection::Help => self.reflections[2],
        }
    }
}
