//! The words on a role card.

pub(super) mod de_external;
pub(super) mod de_internal;
pub(super) mod en_external;
pub(super) mod en_internal;

/// One card in one language.
pub struct CardText {
    /// The stable id, `ext.…` or `int.…`.
    pub id: &'static str,
    /// The role's name.
    pub name: &'static str,
    /// A short explanation where the name alone may puzzle; never part of the name.
    pub subtitle: Option<&'static str>,
    /// One line on the front.
    pub meaning: &'static str,
    /// On the back: how one notices the role in daily work.
    pub sign: &'static str,
    /// On the back: a question for the talk.
    pub question: &'static str,
    /// On the back: "too much of it".
    pub excess: &'static str,
}
