//! The screens by name, for the title of the page: what one is at, and nothing of an order, an account or a card.

use crate::{game::Station, talk::Stop};

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
    Copy,
    Check,
    Pick,
    Sealed,
    Ready,
    Exchange,
    Reveal,
    Before,
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
    Guide,
    Decks,
    Deck,
    Paper,
}

impl Screen {
    /// All of them.
    pub const ALL: [Self; 34] = [
        Self::Start,
        Self::Setup,
        Self::Missing,
        Self::Curtain,
        Self::Deal,
        Self::Offer,
        Self::Split,
        Self::Order,
        Self::Duel,
        Self::Copy,
        Self::Check,
        Self::Pick,
        Self::Sealed,
        Self::Ready,
        Self::Exchange,
        Self::Reveal,
        Self::Before,
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
        Self::Guide,
        Self::Decks,
        Self::Deck,
        Self::Paper,
    ];
}

impl Screen {
    /// The screen to which a game has come.
    pub fn of(station: Station) -> Self {
        match station {
            Station::Curtain => Self::Curtain,
            Station::Deal => Self::Deal,
            Station::Offer(_) => Self::Offer,
            Station::Split(_) => Self::Split,
            Station::Order(_) => Self::Order,
            Station::Duel => Self::Duel,
            Station::Copy => Self::Copy,
            Station::Check => Self::Check,
            Station::Pick => Self::Pick,
            Station::Sealed => Self::Sealed,
            Station::Ready => Self::Ready,
            Station::Exchange => Self::Exchange,
            Station::Talk(stop) => match stop {
                Stop::Reveal => Self::Reveal,
                Stop::Before => Self::Before,
                Stop::Quiet => Self::Quiet,
                Stop::Common => Self::Common,
                Stop::Card(_) => Self::Difference,
                Stop::Order(_) => Self::Agreed,
                Stop::Roles => Self::Roles,
                Stop::Close => Self::Close,
                Stop::Sheet => Self::Sheet,
            },
        }
    }
}
