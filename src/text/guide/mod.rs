//! The words for whoever leads a conversation: agendas with sentences to say, what helps when it jams, an invitation to copy,
//! and a hand-out for the KAM.
//!
//! A field is named after what it says; its sentences in `de` and `en` are its documentation.
#![expect(missing_docs, reason = "the sentences document the fields")]

pub(super) mod de;
pub(super) mod en;

/// The guide.
pub struct GuideText {
    pub title: &'static str,
    pub lead: &'static str,
    pub about: [&'static str; 2],
    pub print: &'static str,
    pub before: &'static str,
    pub before_list: [&'static str; 5],
    /// What is chosen with the agendas.
    pub agenda: &'static str,
    pub agendas: [Agenda; Self::AGENDAS],
    pub minutes: fn(from: u32, to: u32) -> String,
    pub jams: &'static str,
    /// What happens, and what to say then.
    pub jams_list: [[&'static str; 2]; 8],
    pub after: &'static str,
    pub after_list: [&'static str; 4],
    pub invitations: &'static str,
    pub invitations_how: &'static str,
    pub invitation_list: [Invitation; 2],
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub handout: &'static str,
    pub handout_title: &'static str,
    /// What is asked, and the answer.
    pub handout_list: [[&'static str; 2]; 6],
}

impl GuideText {
    /// How many agendas there are to choose from.
    pub const AGENDAS: usize = 5;
}

/// How one conversation goes, step by step.
pub struct Agenda {
    pub short: &'static str,
    /// How long it takes, in minutes, and where.
    pub name: &'static str,
    pub how: &'static str,
    pub steps: &'static [Step],
    /// What to do with more time or less.
    pub tip: &'static str,
}

/// A step of a conversation.
pub struct Step {
    pub minutes: u32,
    pub what: &'static str,
    pub say: &'static str,
}

/// An invitation that somebody sends in their own name.
pub struct Invitation {
    pub name: &'static str,
    pub text: &'static str,
    pub copy: &'static str,
}

impl Agenda {
    /// Its steps, each with the minutes in which it begins and ends.
    pub fn timed(&self) -> impl Iterator<Item = (u32, u32, &Step)> {
        self.steps.iter().scan(0, |now, step| {
            let from = *now;
            *now += step.minutes;
            Some((from, *now, step))
        })
    }
}
