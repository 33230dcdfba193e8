//! The scenarios: six fictional accounts to practise with, each with its situation and the roles that are rather in demand.
//!
//! Which roles those are is an invented voice and food for thought, never a solution; the game keeps no score of it.

use crate::cards::{deck::Direction, determinants::Determinants};

/// A fictional account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scenario {
    /// A car importer whose maker founds a bank of its own.
    S1,
    /// A retail group before its annual talks.
    S2,
    /// A machine builder with a new global contract.
    S3,
    /// A group of hospitals after two failed deliveries.
    S4,
    /// A young technology firm that seeks a partner.
    S5,
    /// A utility whose main contact retires.
    S6,
}

impl Scenario {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::S1, Self::S2, Self::S3, Self::S4, Self::S5, Self::S6];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::S1 => "S1",
            Self::S2 => "S2",
            Self::S3 => "S3",
            Self::S4 => "S4",
            Self::S5 => "S5",
            Self::S6 => "S6",
        }
    }

    /// The scenario with this id.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.id() == id)
    }

    /// What the account is called: a proper name, the same in every language.
    pub fn account(self) -> &'static str {
        match self {
            Self::S1 => "Tarvano Import AG",
            Self::S2 => "Hellbrook Foods",
            Self::S3 => "Nordkamm Antriebe SE",
            Self::S4 => "Klinikverbund Seewald",
            Self::S5 => "Quantrel Energy",
            Self::S6 => "Werke Brückental",
        }
    }

    /// What is known of its situation; unset where the story says nothing.
    pub fn determinants(self) -> Determinants {
        // Phase, power, complexity, reach, buying, backing, potential, disturbance, change.
        Determinants::known_levels(match self {
            Self::S1 => [3, 1, 0, 0, 0, 0, 0, 0, 3],
            Self::S2 => [0, 1, 1, 0, 1, 0, 0, 0, 0],
            Self::S3 => [0, 0, 3, 3, 0, 2, 0, 0, 0],
            Self::S4 => [0, 0, 0, 0, 3, 0, 0, 3, 0],
            Self::S5 => [1, 0, 0, 0, 0, 1, 3, 0, 0],
            Self::S6 => [3, 0, 0, 0, 0, 0, 0, 1, 3],
        })
    }

    /// The ids of the roles that a fictional voice finds rather in demand here; their order is no ranking.
    pub fn in_demand(self, direction: Direction) -> &'static [&'static str] {
        match (self, direction) {
            (Self::S1, Direction::External) => {
                &["ext.sparring-partner", "ext.impulsgeber", "ext.netzwerker", "ext.multiplikator"]
            }
            (Self::S1, Direction::Internal) => &["int.stratege", "int.sprachrohr", "int.interner-verkaeufer"],
            (Self::S2, Direction::External) => &["ext.verkaeufer", "ext.diplomat", "ext.analyst", "ext.netzwerker"],
            (Self::S2, Direction::Internal) => &["int.controller", "int.auftraggeber", "int.stratege"],
            (Self::S3, Direction::External) => {
                &["ext.steuermann", "ext.konnektor", "ext.helikopter", "ext.brueckenbauer"]
            }
            (Self::S3, Direction::Internal) => {
                &["int.koordinator", "int.diplomat", "int.spielfuehrer", "int.moderator"]
            }
            (Self::S4, Direction::External) => {
                &["ext.feuerwehr", "ext.problemloeser", "ext.kommunikator", "ext.kuemmerer"]
            }
            (Self::S4, Direction::Internal) => {
                &["int.schnittstelle", "int.koordinator", "int.auftraggeber", "int.motivator"]
            }
            (Self::S5, Direction::External) => &["ext.impulsgeber", "ext.berater", "ext.uebersetzer", "ext.macher"],
            (Self::S5, Direction::Internal) => {
                &["int.interner-verkaeufer", "int.impulsgeber", "int.kam-motor", "int.uebersetzer"]
            }
            (Self::S6, Direction::External) => {
                &["ext.netzwerker", "ext.analyst", "ext.optimierer", "ext.repraesentant"]
            }
            (Self::S6, Direction::Internal) => {
                &["int.know-how-traeger", "int.sprachrohr", "int.stratege", "int.multiplikator"]
            }
        }
    }
}
