//! A sort: one seat's way from a shuffled deck to a strict order.
//!
//! Three piles first, then the order inside each pile, then a duel at each border, then a last look: the shortest and
//! the most faithful way to rank more than ten cards, because each card gets a second look. A sort is its shuffled deal
//! and the log of what was done; everything else follows from these two. That makes undo exact at any depth.

use crate::cards::{deck::Card, ranking::Ranking};

/// How important a role is for this account, at first sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Very important.
    Very,
    /// Important.
    Important,
    /// Less important.
    Less,
}

impl Level {
    /// All levels, the most important first.
    pub const ALL: [Self; 3] = [Self::Very, Self::Important, Self::Less];
}

/// The half of a pile that is split once more, or the side of a border in a duel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Half {
    /// The more important one.
    Upper,
    /// The less important one.
    Lower,
}

/// Cards of one level. A level has one pile, or several once a large pile was split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pile {
    /// The level that the cards were dealt to.
    pub level: Level,
    /// The cards; from the ordering on, the most important first.
    pub cards: Vec<Card>,
    /// The offer to split this pile was declined.
    kept: bool,
}

impl Pile {
    /// A pile of more cards than this offers to be split.
    pub const COMFORTABLE: usize = 9;

    fn new(level: Level) -> Self {
        Self { level, cards: Vec::new(), kept: false }
    }
}

/// What is to be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Put the next card onto a pile.
    Deal,
    /// Split this large pile once more, or keep it.
    Offer {
        /// Which pile.
        pile: usize,
    },
    /// Put the next card of this pile into its upper or lower half.
    Split {
        /// Which pile; what is left of it lies there, the next card first.
        pile: usize,
        /// The cards put into the upper half so far.
        upper: Vec<Card>,
        /// The cards put into the lower half so far.
        lower: Vec<Card>,
    },
    /// Bring this pile into order.
    Order {
        /// Which pile.
        pile: usize,
        /// How many of its first cards have been picked.
        picked: usize,
    },
    /// The card at `at` challenges the one above it.
    Duel {
        /// The order so far, all piles in one.
        order: Vec<Card>,
        /// Where the piles met that are still to be settled, bottom border first.
        borders: Vec<usize>,
        /// The challenger's place, from 0; never 0.
        at: usize,
    },
    /// Name the cards as they lie in order on a table, the most important first.
    Copy {
        /// The cards named so far.
        order: Vec<Card>,
    },
    /// A last look at the finished order.
    Check {
        /// The order.
        order: Vec<Card>,
    },
}

/// What a person does while sorting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Put the next card onto a level's pile.
    Deal(Level),
    /// Lay this card, which lies on a pile already, onto another level's pile.
    Lay(Card, Level),
    /// The cards lie in order on a table already: they are named instead of being dealt.
    Copy,
    /// Split the large pile.
    Split,
    /// Keep the large pile in one.
    Keep,
    /// Put the next card of the split pile into a half.
    Halve(Half),
    /// Take this card as the next most important of its pile, or of those on a table; there it is taken back if it was
    /// named already, and those after it move up.
    Pick(Card),
    /// Move this card to a place (from 0) of its pile or, in the last look, of the whole order.
    Move(Card, usize),
    /// The pile's order is right as it lies.
    Settle,
    /// The card on this side of the border is the more important one.
    Win(Half),
}

/// One seat's sort of one deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    deal: Vec<Card>,
    log: Vec<Action>,
    piles: Vec<Pile>,
    step: Step,
}

impl Sort {
    /// A fresh sort of a shuffled deck. The shuffle is a [`Ranking`] because it too is a permutation of the deck.
    pub fn new(shuffle: &Ranking) -> Self {
        Self {
            deal: shuffle.cards().to_vec(),
            log: Vec::new(),
            piles: Level::ALL.map(Pile::new).into(),
            step: Step::Deal,
        }
    }

    /// The sort after these actions; `None` if one of them was not possible.
    pub fn replay(shuffle: &Ranking, log: &[Action]) -> Option<Self> {
        let mut sort = Self::new(shuffle);
        log.iter().all(|&action| sort.act(action)).then_some(sort)
    }

    /// A sort that has come to this ranking by the shortest way: for an order that comes back from a code.
    pub fn of(ranking: &Ranking) -> Self {
        let mut sort = Self::new(ranking);
        for _ in ranking.cards() {
            sort.act(Action::Deal(Level::Very));
        }
        if matches!(sort.step, Step::Offer { .. }) {
            sort.act(Action::Keep);
        }
        sort.act(Action::Settle);
        sort
    }

    /// The order in which the cards are dealt.
    pub fn deal(&self) -> &[Card] {
        &self.deal
    }

    /// Everything done so far.
    pub fn log(&self) -> &[Action] {
        &self.log
    }

    /// The piles, the most important first. They are empty before the first card, and stay as they were ordered once
    /// the borders are reached.
    pub fn piles(&self) -> &[Pile] {
        &self.piles
    }

    /// What is to be done next.
    pub fn step(&self) -> &Step {
        &self.step
    }

    /// How many cards lie on piles.
    pub fn dealt(&self) -> usize {
        match self.step {
            Step::Deal => self.piles.iter().map(|pile| pile.cards.len()).sum(),
            _ => self.deal.len(),
        }
    }

    /// How many cards lie on piles of this level.
    pub fn on_level(&self, level: Level) -> usize {
        self.piles.iter().filter(|pile| pile.level == level).map(|pile| pile.cards.len()).sum()
    }

    /// How many cards of the pile that is being split lie in this half.
    pub fn in_half(&self, half: Half) -> usize {
        match (&self.step, half) {
            (Step::Split { upper, .. }, Half::Upper) => upper.len(),
            (Step::Split { lower, .. }, Half::Lower) => lower.len(),
            _ => 0,
        }
    }

    /// Which card of how many is in the hand, from 1, while dealing or splitting.
    pub fn progress(&self) -> Option<(usize, usize)> {
        let (put, of) = match &self.step {
            Step::Deal => (self.dealt(), self.deal.len()),
            Step::Split { pile, upper, lower } => {
                let halved = upper.len() + lower.len();
                (halved, halved + self.piles[*pile].cards.len())
            }
            _ => return None,
        };
        Some((put + 1, of))
    }

    /// The level of the pile at this place, and which of how many piles of this level it is, from 1.
    pub fn part_of_level(&self, pile: usize) -> Option<(Level, usize, usize)> {
        let level = self.piles.get(pile)?.level;
        let of_level = |piles: &[Pile]| piles.iter().filter(|pile| pile.level == level).count();
        Some((level, of_level(&self.piles[..=pile]), of_level(&self.piles)))
    }

    /// How many cards of the pile that is being ordered are picked.
    pub fn picked(&self) -> usize {
        match self.step {
            Step::Order { picked, .. } => picked,
            _ => 0,
        }
    }

    /// The cards that lie on a level's pile while dealing, the one that came last on top.
    pub fn lying_on(&self, level: Level) -> Vec<Card> {
        let piles = self.piles.iter().filter(|pile| self.step == Step::Deal && pile.level == level);
        piles.flat_map(|pile| pile.cards.iter().rev().copied()).collect()
    }

    /// Whether somebody has chosen anything in the pile that is being ordered.
    pub fn has_chosen(&self) -> bool {
        let Step::Order { pile, .. } = self.step else { return false };
        let Some(Action::Pick(card) | Action::Move(card, _)) = self.log.last() else { return false };
        self.piles[pile].cards.contains(card)
    }

    /// The action that brings a card of the pile to a place (from 0): right below the picked ones it is the next to be
    /// picked, elsewhere it moves.
    pub fn placing(&self, card: Card, to: usize) -> Action {
        match self.step {
            Step::Order { pile, picked } if to == picked && !self.piles[pile].cards[..picked].contains(&card) => {
                Action::Pick(card)
            }
            _ => Action::Move(card, to),
        }
    }

    /// The action that takes the number of a picked card back, so that those after it move up; `None` if it has none.
    pub fn unpicking(&self, card: Card) -> Option<Action> {
        let Step::Order { pile, picked } = self.step else { return None };
        self.piles[pile].cards[..picked].contains(&card).then_some(Action::Move(card, picked))
    }

    /// The places, from 1, that the two of a duel stand for: the upper one, and its challenger's.
    pub fn duel_places(&self) -> Option<(usize, usize)> {
        match self.step {
            Step::Duel { at, .. } => Some((at, at + 1)),
            _ => None,
        }
    }

    /// The cards that were named so far, as they lie on a table.
    pub fn copied(&self) -> &[Card] {
        match &self.step {
            Step::Copy { order } => order,
            _ => &[],
        }
    }

    /// The card to be put somewhere now, while dealing or splitting.
    pub fn next_card(&self) -> Option<Card> {
        match &self.step {
            Step::Deal => self.deal.get(self.dealt()).copied(),
            Step::Split { pile, .. } => self.piles[*pile].cards.first().copied(),
            _ => None,
        }
    }

    /// The two cards of the duel: the one that stands above, and its challenger.
    pub fn duel(&self) -> Option<(Card, Card)> {
        match &self.step {
            Step::Duel { order, at, .. } => Some((order[at - 1], order[*at])),
            _ => None,
        }
    }

    /// The finished order, once there is one.
    pub fn ranking(&self) -> Option<Ranking> {
        match &self.step {
            Step::Check { order } => Ranking::new(order.clone()),
            _ => None,
        }
    }

    /// Does what is asked if the step allows it, and says whether it did.
    pub fn act(&mut self, action: Action) -> bool {
        let done = self.apply(action);
        if done {
            self.log.push(action);
        }
        done
    }

    /// Takes the last action back; `false` if there is none.
    pub fn undo(&mut self) -> bool {
        let Some((_, log)) = self.log.split_last() else { return false };
        let log = log.to_vec();
        self.piles = Level::ALL.map(Pile::new).into();
        self.step = Step::Deal;
        self.log.clear();
        for action in log {
            self.act(action);
        }
        true
    }

    fn apply(&mut self, action: Action) -> bool {
        match (&mut self.step, action) {
            (Step::Deal, Action::Deal(level)) => {
                let dealt: usize = self.piles.iter().map(|pile| pile.cards.len()).sum();
                let Some(&card) = self.deal.get(dealt) else { return false };
                if let Some(pile) = self.piles.iter_mut().find(|pile| pile.level == level) {
                    pile.cards.push(card);
                }
                if dealt + 1 == self.deal.len() {
                    self.offer_or_order();
                }
            }
            (Step::Deal, Action::Lay(card, level)) => {
                let holds = |pile: &Pile| pile.cards.contains(&card) && pile.level != level;
                let Some(from) = self.piles.iter().position(holds) else { return false };
                self.piles[from].cards.retain(|&other| other != card);
                if let Some(pile) = self.piles.iter_mut().find(|pile| pile.level == level) {
                    pile.cards.push(card);
                }
            }
            (Step::Deal, Action::Copy) if self.log.is_empty() => self.step = Step::Copy { order: Vec::new() },
            (Step::Copy { order }, Action::Pick(card)) => match order.iter().position(|&named| named == card) {
                Some(place) => {
                    order.remove(place);
                }
                None if !self.deal.contains(&card) => return false,
                None => {
                    order.push(card);
                    // The last card falls into place by itself.
                    if order.len() + 1 == self.deal.len() {
                        order.extend(self.deal.iter().copied().find(|card| !order.contains(card)));
                        self.step = Step::Check { order: std::mem::take(order) };
                    }
                }
            },
            (&mut Step::Offer { pile }, Action::Split) => {
                self.step = Step::Split { pile, upper: Vec::new(), lower: Vec::new() };
            }
            (&mut Step::Offer { pile }, Action::Keep) => {
                self.piles[pile].kept = true;
                self.offer_or_order();
            }
            (Step::Split { pile, upper, lower }, Action::Halve(half)) => {
                let cards = &mut self.piles[*pile].cards;
                let card = cards.remove(0);
                match half {
                    Half::Upper => upper.push(card),
                    Half::Lower => lower.push(card),
                }
                if cards.is_empty() {
                    let (at, upper, lower) = (*pile, std::mem::take(upper), std::mem::take(lower));
                    let level = self.piles[at].level;
                    let halves = [upper, lower].map(|cards| Pile { level, cards, kept: false });
                    self.piles.splice(at..=at, halves);
                    self.offer_or_order();
                }
            }
            (Step::Order { pile, picked }, Action::Pick(card)) => {
                let (pile, place) = (*pile, *picked);
                let cards = &mut self.piles[pile].cards;
                let Some(from) = cards.iter().position(|&c| c == card).filter(|&from| from >= place) else {
                    return false;
                };
                let card = cards.remove(from);
                cards.insert(place, card);
                *picked += 1;
                // The last card falls into place by itself.
                if *picked + 1 >= cards.len() {
                    self.order_from(pile + 1);
                }
            }
            (Step::Order { pile, picked }, Action::Move(card, to)) => {
                let Some((from, to)) = shift(&mut self.piles[*pile].cards, card, to) else { return false };
                // A card laid among the picked ones is picked, and one laid below them no longer is.
                if from >= *picked && to < *picked {
                    *picked += 1;
                } else if from < *picked && to >= *picked {
                    *picked -= 1;
                }
            }
            (&mut Step::Order { pile, .. }, Action::Settle) => self.order_from(pile + 1),
            (Step::Duel { order, at, .. }, Action::Win(Half::Lower)) => {
                order.swap(*at - 1, *at);
                *at -= 1;
                if *at == 0 {
                    self.next_border();
                }
            }
            (Step::Duel { .. }, Action::Win(Half::Upper)) => self.next_border(),
            (Step::Check { order }, Action::Move(card, to)) => return shift(order, card, to).is_some(),
            _ => return false,
        }
        true
    }

    /// Goes on to the first pile that is too large to be ordered comfortably, or else to the ordering.
    fn offer_or_order(&mut self) {
        match self.piles.iter().position(|pile| pile.cards.len() > Pile::COMFORTABLE && !pile.kept) {
            Some(pile) => self.step = Step::Offer { pile },
            None => self.order_from(0),
        }
    }

    /// Goes on to the first pile from `pile` on that has an order to find, or else to the borders.
    fn order_from(&mut self, pile: usize) {
        if let Some(offset) = self.piles[pile..].iter().position(|pile| pile.cards.len() > 1) {
            self.step = Step::Order { pile: pile + offset, picked: 0 };
            return;
        }
        let order: Vec<Card> = self.piles.iter().flat_map(|pile| pile.cards.iter().copied()).collect();
        let mut borders = Vec::new();
        let mut met = 0;
        for pile in self.piles.iter().filter(|pile| !pile.cards.is_empty()) {
            if met > 0 {
                borders.push(met);
            }
            met += pile.cards.len();
        }
        borders.reverse();
        self.step = Step::Duel { order, borders, at: 0 };
        self.next_border();
    }

    /// Goes on to the next border from the top, or else to the last look.
    fn next_border(&mut self) {
        if let Step::Duel { order, borders, at } = &mut self.step {
            match borders.pop() {
                Some(border) => *at = border,
                None => self.step = Step::Check { order: std::mem::take(order) },
            }
        }
    }
}

/// Moves a card to a place, and tells from where to where; `None` if it is not there, or lies there already.
fn shift(cards: &mut Vec<Card>, card: Card, to: usize) -> Option<(usize, usize)> {
    let from = cards.iter().position(|&c| c == card)?;
    if to >= cards.len() || to == from {
        return None;
    }
    let card = cards.remove(from);
    cards.insert(to, card);
    Some((from, to))
}
