//! The screens by name, for the title of the page: what one is at, and nothing of an order, an account or a card.

/// A screen, or a step that fills one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say which screen it is")]
pub enum Screen {
    Start,
    Setup,
    Missing,
    Curtain,
    Deal,
    Offer,
    Split,
    Order,
    Duel,
    Check,
    Sealed,
    Ready,
    Exchange,
    Reveal,
    Quiet,
    Common,
    Difference,
    Agreed,
    Roles,
    Close,
    Sheet,
    Present,
    Letter,
    Practise,
    Learn,
    Lookback,
    Promise,
}

impl Screen {
    /// All of them.
    pub const ALL: [Self; 27] = [
        Self::Start,
        Self::Setup,
        Self::Missing,
        Self::Curtain,
        Self::Deal,
        Self::Offer,
        Self::Split,
        Self::Order,
        Self::Duel,
        Self::Check,
        Self::Sealed,
        Self::Ready,
        Self::Exchange,
        Self::Reveal,
        Self::Quiet,
        Self::Common,
        Self::Difference,
        Self::Agreed,
        Self::Roles,
        Self::Close,
        Self::Sheet,
        Self::Present,
        Self::Letter,
        Self::Practise,
        Self::Learn,
        Self::Lookback,
        Self::Promise,
    ];
}
