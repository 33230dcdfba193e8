//! What the rules cost on this computer, natively: comparing, chance, letters, and what is kept. In the browser it is the
//! same code, some times slower. It judges nothing: `cargo xtask bench rules`, when nothing else runs.

#[path = "../tests/played/mod.rs"]
mod played;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use role_cards::{
    cards::{Card, Comparison, Day, Depth, Determinants, Direction, Order, Ranking, chance},
    game::{Event, Game, round::Lots},
    letter::{Answer, DeckList, Disclosure, Guess, Hand, Invitation, Letter, Seed, TalkNumber, Terms},
    saved::{self, Times},
};

/// Before it is measured, a work has run for so long: by then its code and its data are where they are needed.
const WARM: Duration = Duration::from_millis(200);
/// How many times is measured, and how long each of them takes at least.
const SAMPLES: usize = 15;
const SAMPLE: Duration = Duration::from_millis(60);

/// Prints how long one run of a work takes: the median, and the fastest.
fn measure<T>(what: &str, work: impl Fn() -> T) {
    let warm = Instant::now();
    let mut runs = 0_u32;
    while warm.elapsed() < WARM {
        black_box(work());
        runs += 1;
    }
    let each = warm.elapsed() / runs;
    let repeated = u32::try_from(SAMPLE.as_nanos() / each.as_nanos().max(1)).unwrap_or(u32::MAX).max(1);
    let mut samples: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..repeated {
                black_box(work());
            }
            start.elapsed().as_secs_f64() * 1e6 / f64::from(repeated)
        })
        .collect();
    samples.sort_by(f64::total_cmp);
    println!("{what:<44}{:>14.1}{:>14.1}", samples[SAMPLES / 2], samples[0]);
}

/// An order in which no card lies where the list has it; eleven is prime to all sizes that are measured.
fn shuffled(n: u8) -> Vec<Card> {
    let n = usize::from(n);
    (0..n).filter_map(|place| u8::try_from((place * 11 + 5) % n).ok()).map(Card).collect()
}

fn comparing() {
    for n in [23, 60] {
        let listed = Ranking::new((0..n).map(Card).collect()).expect("a ranking");
        let other = Ranking::new(shuffled(n)).expect("a ranking");
        measure(&format!("compare two orders of {n} cards"), || {
            let comparison = Comparison::new(black_box(&listed), black_box(&other)).expect("one deck");
            (comparison.verdict(), comparison.rbo(0.9), comparison.gaps())
        });
    }
    for (tail, discordant) in [("lower", 800), ("upper", 970)] {
        measure(&format!("{tail} tail of discordant pairs, 60 cards"), || match tail {
            "lower" => chance::at_most_discordant(60, black_box(discordant)),
            _ => chance::at_least_discordant(60, black_box(discordant)),
        });
    }
    measure("tail of shared top cards, 60 cards", || chance::at_least_shared(60, 5, black_box(2)));
}

fn hand(terms: &Terms) -> Hand {
    let orders: Vec<Vec<Card>> =
        terms.decks().iter().map(|deck| shuffled(u8::try_from(deck.size()).expect("a small deck"))).collect();
    let guess = orders.iter().map(|order| {
        let mut three = [order[0], order[1], order[2]];
        three.sort_unstable();
        three
    });
    let guess = guess.collect::<Guess>();
    let whole = |cards| Order::Whole(Ranking::new(cards).expect("a ranking"));
    Hand::new(terms, orders.into_iter().map(whole).collect(), Some(guess), Determinants::default()).expect("a hand")
}

fn letters() {
    let decks = [Direction::External, Direction::Internal].map(DeckList::shipped);
    let terms = Terms::new(Depth::Whole, true, &decks.each_ref(), Day(20_781), TalkNumber([7; 8])).expect("terms");
    let own = hand(&terms);
    let (leaders, kams) = (Seed([7; 32]), Seed([9; 32]));
    let invitation = Invitation::new(&terms, &own, &leaders);
    let answer = Answer::new(&invitation, &own, &kams).expect("an answer");
    let disclosure = Disclosure::new(&invitation, &answer, &own, &leaders).expect("a disclosure");
    let text = Letter::Answer(answer.clone()).to_text();
    measure("seal the invitation", || Invitation::new(&terms, black_box(&own), &leaders));
    measure("seal the answer", || Answer::new(black_box(&invitation), &own, &kams));
    measure("open the answer", || answer.open(black_box(&invitation), &own, &leaders));
    measure("seal the disclosure", || Disclosure::new(black_box(&invitation), &answer, &own, &leaders));
    measure("open the disclosure", || disclosure.open(black_box(&invitation), &own, &kams).map(drop));
    measure("write a letter as a text", || Letter::Answer(black_box(&answer).clone()).to_text());
    measure("read a letter from a text", || Letter::parse(black_box(&text)));
}

/// A game in its third round, and the texts of those before it.
fn third_round() -> (Game, Vec<String>) {
    let first = played::revealed(played::both_decks());
    let next = |game: &Game, day| {
        let lots = Lots { deal: 9, keys: Seed([5; 32]), talk: played::talk_number(4) };
        let mut next = game.next_round(Day(day), lots).expect("a next round");
        played::play_all_turns(&mut next);
        played::play(&mut next, Event::Reveal);
        next
    };
    let second = next(&first, 20_900);
    (next(&second, 21_000), [&first, &second].map(saved::write_round).to_vec())
}

fn keeping() {
    let (game, rounds) = third_round();
    let (latest, _) = saved::write_game(&game, Times::default(), 7);
    let whole = saved::write(&game, 7);
    measure("save the third round", || saved::write_game(black_box(&game), Times::default(), 7));
    measure("load a game with three rounds", || {
        saved::read_rounds(black_box(&latest), |place| rounds.get(place).cloned(), &|_| None).map(drop)
    });
    measure("read its entry in the list of games", || saved::entry(black_box(&latest)).map(drop));
    measure("save three rounds in one piece", || saved::write(black_box(&game), 7));
    measure("load three rounds in one piece", || saved::read(black_box(&whole)).map(drop));
}

fn main() {
    println!("{:<44}{:>14}{:>14}", "the rules, natively; µs", "median", "fastest");
    comparing();
    letters();
    keeping();
}
