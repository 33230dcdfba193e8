//! A second client of `rolecards/2`, written from PROTOCOL.md alone.
//!
//! It shares no code with the first one, down to HPKE, which stands here in full. So where both bring the same bytes,
//! it is the document that says enough, and not one program that agrees with itself. The names are the document's.
//!
//! It makes and opens letters and keeps nothing: whose turn it is, and which letter is final, is conduct and not in the
//! bytes. Of a damaged letter it says only that it is damaged.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Why a text, a letter or a hand is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The text is not one that any version writes.
    NoLetter,
    /// It begins as a letter of this version, and length byte or check do not fit.
    Damaged,
    /// A whole letter of a newer version, or of a kind or with terms that are not known here.
    Newer,
    /// A whole letter of version 1.
    Earlier,
    /// A whole letter, but of another kind than the one asked for.
    OtherKind,
    /// It says something that no client writes.
    Impossible,
    /// A deck of the terms is not here.
    UnknownDeck,
    /// It belongs to another talk, another invitation or another answer.
    DoesNotBelong,
    /// It does not open.
    DoesNotOpen,
    /// The disclosure opens, and is not what the leader was committed to.
    BrokenCommitment,
}

use Refusal::{
    BrokenCommitment, Damaged, DoesNotBelong, DoesNotOpen, Earlier, Impossible, Newer, NoLetter, OtherKind, UnknownDeck,
};

type Hash = [u8; 32];
pub type Seed = [u8; 32];

fn hash(parts: &[&[u8]]) -> Hash {
    parts.iter().fold(Sha256::new(), Sha256::chain_update).finalize().into()
}

fn first<const N: usize>(hash: &Hash) -> [u8; N] {
    *hash.first_chunk().expect("no more is taken of a hash than it has")
}

fn hkdf<const N: usize>(salt: &[u8], key: &[u8], info: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    Hkdf::<Sha256>::new(Some(salt), key).expand(info, &mut out).expect("HKDF gives far more than is asked for here");
    out
}

/// Takes the next field off the front.
fn take<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N], Refusal> {
    let (field, rest) = bytes.split_first_chunk().ok_or(Impossible)?;
    *bytes = rest;
    Ok(*field)
}

fn take_slice<'a>(bytes: &mut &'a [u8], length: usize) -> Result<&'a [u8], Refusal> {
    let (field, rest) = bytes.split_at_checked(length).ok_or(Impossible)?;
    *bytes = rest;
    Ok(field)
}

// A letter as text

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn to_base32(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| (byte >> (7 - at % 8)) & 1);
    let character = |at: usize| (at..at + 5).fold(0, |value, at| (value << 1) | bit(at));
    (0..bytes.len() * 8).step_by(5).map(|at| char::from(ALPHABET[usize::from(character(at))])).collect()
}

/// The whole bytes of the text, and whether they fill it. If not, it is not the one encoding of anything, but its
/// beginning still tells a letter that was cut from no letter at all.
fn from_base32(text: &str) -> Option<(Vec<u8>, bool)> {
    let mut bytes = Vec::new();
    let (mut pending, mut bits) = (0_usize, 0);
    for character in text.bytes() {
        let character = match character.to_ascii_uppercase() {
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        pending = (pending << 5) | ALPHABET.iter().position(|&letter| letter == character)?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(pending >> bits).expect("fewer than eight bits were pending"));
            pending &= (1 << bits) - 1;
        }
    }
    // Five bits and more would be a character that no byte needs.
    Some((bytes, bits < 5 && pending == 0))
}

pub const INVITATION: u8 = 0x21;
pub const ANSWER: u8 = 0x22;
const DISCLOSURE: u8 = 0x23;
const LEADERS_RESERVE: u8 = 0x24;
const KAMS_RESERVE: u8 = 0x25;

const LONGEST_FRAGMENT: usize = 512;

/// A whole letter in bytes, from kind to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter(Vec<u8>);

impl Letter {
    /// The check's label follows the kind's version, so that letters of other versions can be made to be refused.
    pub fn new(kind: u8, content: &[u8]) -> Self {
        let length = u8::try_from(content.len()).expect("no content is longer than 255 bytes");
        let mut bytes = vec![kind, length];
        bytes.extend(content);
        bytes.extend(check(kind >> 4, &bytes));
        Self(bytes)
    }

    pub fn read(text: &str) -> Result<Self, Refusal> {
        if text.len() > LONGEST_FRAGMENT {
            return Err(NoLetter);
        }
        let (bytes, filled) = from_base32(text).ok_or(NoLetter)?;
        let (checked, sum) = bytes.split_last_chunk::<4>().ok_or(NoLetter)?;
        let &kind = checked.first().ok_or(NoLetter)?;
        let version = kind >> 4;
        let length_fits = checked.get(1).is_some_and(|&length| usize::from(length) + 2 == checked.len());
        let check_fits = filled && *sum == check(version, checked);
        match version {
            1 if (0x11..=0x15).contains(&kind) && check_fits => Err(Earlier),
            2.. if length_fits && check_fits && (INVITATION..=KAMS_RESERVE).contains(&kind) => Ok(Self(bytes)),
            2.. if length_fits && check_fits => Err(Newer),
            2 => Err(Damaged),
            _ => Err(NoLetter),
        }
    }

    pub fn text(&self) -> String {
        to_base32(&self.0)
    }

    fn hash(&self) -> Hash {
        hash(&[&self.0])
    }

    /// The content, if the letter is of this kind.
    pub fn content(&self, kind: u8) -> Result<&[u8], Refusal> {
        if self.0[0] == kind { Ok(&self.0[2..self.0.len() - 4]) } else { Err(OtherKind) }
    }
}

/// The check over everything before it, in all versions, which differ in the label alone.
fn check(version: u8, before: &[u8]) -> [u8; 4] {
    first(&hash(&[format!("rolecards/{version} check").as_bytes(), &[0], before]))
}

// Decks

#[derive(Clone, Copy)]
pub enum Direction {
    External = 0,
    Internal = 1,
    OwnWords = 2,
}

const OWN: u8 = 128;

const EXTERNAL: &str = "\
    ext.feuerwehr ext.kommunikator ext.steuermann ext.optimierer ext.sparring-partner ext.berater ext.coach \
    ext.controller ext.uebersetzer ext.verkaeufer ext.konnektor ext.brueckenbauer ext.netzwerker ext.repraesentant \
    ext.macher ext.socializer ext.impulsgeber ext.diplomat ext.helikopter ext.problemloeser ext.kuemmerer ext.analyst \
    ext.multiplikator";

const INTERNAL: &str = "\
    int.spielfuehrer int.kam-motor int.diplomat int.uebersetzer int.netzwerker int.impulsgeber int.multiplikator \
    int.auftraggeber int.interner-verkaeufer int.controller int.schnittstelle int.know-how-traeger int.koordinator \
    int.sprachrohr int.stratege int.motivator int.moderator";

/// A card's name, subtitle, meaning, sign, question and excess in one language; what is lacking is empty.
pub type Wording = [String; 6];

/// The wordings of a deck's cards, by the language's code.
pub type Languages = BTreeMap<String, Vec<Wording>>;

/// `s(x)`, behind what `e` has already.
fn s(text: &str, e: &mut Vec<u8>) {
    e.extend(u16::try_from(text.len()).expect("no text of a card is that long").to_be_bytes());
    e.extend(text.as_bytes());
}

/// A deck as far as a letter depends on it. Its texts are in NFC already.
pub struct Deck {
    direction: u8,
    ids: Vec<String>,
    languages: Option<Languages>,
}

impl Deck {
    pub fn external() -> Self {
        Self::shipped(Direction::External, EXTERNAL)
    }

    pub fn internal() -> Self {
        Self::shipped(Direction::Internal, INTERNAL)
    }

    fn shipped(direction: Direction, ids: &str) -> Self {
        Self { direction: direction as u8, ids: ids.split(' ').map(str::to_owned).collect(), languages: None }
    }

    pub fn own(direction: Direction, ids: Vec<String>, languages: Languages) -> Self {
        Self { direction: OWN + direction as u8, ids, languages: Some(languages) }
    }

    pub fn size(&self) -> u8 {
        u8::try_from(self.ids.len()).expect("no deck has more than 60 cards")
    }

    /// `E`
    fn encoding(&self) -> Vec<u8> {
        let mut e = vec![self.direction, self.size()];
        self.ids.iter().for_each(|id| s(id, &mut e));
        if let Some(languages) = &self.languages {
            e.push(u8::try_from(languages.len()).expect("no deck has that many languages"));
            for (code, cards) in languages {
                s(code, &mut e);
                cards.iter().flatten().for_each(|text| s(text, &mut e));
            }
        }
        e
    }

    /// What the terms say of the deck.
    pub fn mention(&self) -> Mention {
        let digest = hash(&[b"rolecards/2 deck", &[0], &self.encoding()]);
        Mention { direction: self.direction, size: self.size(), digest: first(&digest) }
    }
}

// Terms

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    Whole = 0,
    FirstFive = 1,
}

/// A deck's field in the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    direction: u8,
    size: u8,
    digest: [u8; 8],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub depth: Depth,
    pub each_guesses: bool,
    /// One or two, in the order in which they are sorted.
    pub decks: Vec<Mention>,
    pub day: u32,
    pub talk_number: [u8; 8],
}

const TERMS: usize = 35;
const MODE_TWO_PEOPLE: u8 = 0;
const FLAG_EACH_GUESSES: u8 = 1;

impl Terms {
    pub fn write(&self) -> [u8; TERMS] {
        let mut bytes = vec![MODE_TWO_PEOPLE, self.depth as u8, u8::from(self.each_guesses) * FLAG_EACH_GUESSES];
        for deck in &self.decks {
            bytes.extend([deck.direction, deck.size]);
            bytes.extend(deck.digest);
        }
        // The fields of the decks end at byte 23; where there is no second deck, its field is zeros.
        bytes.resize(23, 0);
        bytes.extend(self.day.to_be_bytes());
        bytes.extend(self.talk_number);
        bytes.try_into().expect("the fields of the terms are 35 bytes together")
    }

    pub fn read(bytes: &[u8; TERMS]) -> Result<Self, Refusal> {
        let rest = &mut bytes.as_slice();
        let [mode, depth, flags] = take(rest)?;
        let depth = match depth {
            0 => Depth::Whole,
            1 => Depth::FirstFive,
            _ => return Err(Newer),
        };
        if mode != MODE_TWO_PEOPLE || flags & !FLAG_EACH_GUESSES != 0 {
            return Err(Newer);
        }
        let mut decks = vec![Mention::read(take(rest)?, depth)?];
        let second = take(rest)?;
        if second != [0; 10] {
            decks.push(Mention::read(second, depth)?);
            if decks[0] == decks[1] {
                return Err(Impossible);
            }
        }
        let each_guesses = flags == FLAG_EACH_GUESSES;
        Ok(Self { depth, each_guesses, decks, day: u32::from_be_bytes(take(rest)?), talk_number: take(rest)? })
    }

    /// The length of either side's hand in bytes.
    fn hand(&self) -> usize {
        self.decks.iter().map(|deck| order_width(deck.size, self.depth) + 2).sum::<usize>() + 3
    }
}

impl Mention {
    fn read(bytes: [u8; 10], depth: Depth) -> Result<Self, Refusal> {
        let [direction, size, digest @ ..] = bytes;
        let smallest = if depth == Depth::Whole { 3 } else { 6 };
        // Words of one's own for the direction are an own deck's alone.
        let in_range = matches!(direction, 0..=1 | OWN..=130) && (smallest..=60).contains(&size);
        if in_range { Ok(Self { direction, size, digest }) } else { Err(Impossible) }
    }
}

/// What binds every secret and every letter: the terms, and `D` of the decks that they mention.
#[derive(Clone)]
pub struct Talk {
    pub terms: Terms,
    pub d: Hash,
}

impl Talk {
    pub fn new(terms: Terms, here: &[Deck]) -> Result<Self, Refusal> {
        let mut d = Sha256::new_with_prefix(b"rolecards/2 decks\0");
        for mention in &terms.decks {
            d.update(here.iter().find(|deck| deck.mention() == *mention).ok_or(UnknownDeck)?.encoding());
        }
        Ok(Self { terms, d: d.finalize().into() })
    }
}

// Hand

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Leader,
    Kam,
}

/// One deck as a side sorted it. Cards are named by their places in the deck's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorted {
    /// The whole order, or its first five.
    pub order: Vec<u8>,
    /// Ascending.
    pub guess: Option<[u8; 3]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    pub decks: Vec<Sorted>,
    pub determinants: [u8; 9],
}

impl Hand {
    pub fn write(&self, side: Side, terms: &Terms) -> Result<Vec<u8>, Refusal> {
        if self.decks.len() != terms.decks.len() {
            return Err(Impossible);
        }
        let (mut orders, mut guesses) = (Vec::new(), Vec::new());
        for (sorted, deck) in self.decks.iter().zip(&terms.decks) {
            orders.extend(write_order(&sorted.order, deck.size, terms.depth)?);
            guesses.extend(write_guess(sorted.guess, deck.size, terms.each_guesses)?.to_be_bytes());
        }
        if self.determinants.iter().any(|&level| level > 3 || (side == Side::Kam && level != 0)) {
            return Err(Impossible);
        }
        let determinants = self.determinants.iter().fold(0, |number, &level| (number << 2) | u32::from(level));
        Ok([orders.as_slice(), &guesses, &determinants.to_be_bytes()[1..]].concat())
    }

    pub fn read(bytes: &[u8], side: Side, terms: &Terms) -> Result<Self, Refusal> {
        let rest = &mut &*bytes;
        let mut decks = Vec::new();
        for deck in &terms.decks {
            let number = take_slice(rest, order_width(deck.size, terms.depth))?;
            decks.push(Sorted { order: read_order(number, deck.size, terms.depth)?, guess: None });
        }
        for (sorted, deck) in decks.iter_mut().zip(&terms.decks) {
            sorted.guess = read_guess(u16::from_be_bytes(take(rest)?), deck.size, terms.each_guesses)?;
        }
        let [high, middle, low] = take(rest)?;
        let number = u32::from_be_bytes([0, high, middle, low]);
        if !rest.is_empty() || number >> 18 != 0 || (side == Side::Kam && number != 0) {
            return Err(Impossible);
        }
        let level = |at: usize| u8::try_from((number >> (16 - 2 * at)) & 3).expect("two bits");
        Ok(Self { decks, determinants: std::array::from_fn(level) })
    }
}

fn cards_in_order(size: u8, depth: Depth) -> u8 {
    if depth == Depth::Whole { size } else { 5 }
}

/// In how few bytes the largest number of an order goes, which has the highest digit everywhere.
fn order_width(size: u8, depth: Depth) -> usize {
    let mut largest = [0; 40];
    (size - cards_in_order(size, depth) + 1..=size).rev().for_each(|base| append(&mut largest, base, base - 1));
    largest.iter().skip_while(|&&byte| byte == 0).count()
}

fn write_order(order: &[u8], size: u8, depth: Depth) -> Result<Vec<u8>, Refusal> {
    if order.len() != usize::from(cards_in_order(size, depth)) {
        return Err(Impossible);
    }
    let mut number = vec![0; order_width(size, depth)];
    let mut unused: Vec<u8> = (0..size).collect();
    for (card, base) in order.iter().zip((1..=size).rev()) {
        let digit = unused.iter().position(|place| place == card).ok_or(Impossible)?;
        unused.remove(digit);
        append(&mut number, base, u8::try_from(digit).expect("a digit is below its base"));
    }
    Ok(number)
}

fn read_order(number: &[u8], size: u8, depth: Depth) -> Result<Vec<u8>, Refusal> {
    let mut number = number.to_vec();
    let lowest_base = size - cards_in_order(size, depth) + 1;
    let mut digits: Vec<u8> = (lowest_base..=size).map(|base| remove_last(&mut number, base)).collect();
    digits.reverse();
    // What is left above the highest digit is a number out of range.
    if number.iter().any(|&byte| byte != 0) {
        return Err(Impossible);
    }
    let mut unused: Vec<u8> = (0..size).collect();
    Ok(digits.into_iter().map(|digit| unused.remove(usize::from(digit))).collect())
}

/// Puts a digit behind the number, which is longer than any integer type.
fn append(number: &mut [u8], base: u8, digit: u8) {
    let mut carry = digit;
    for byte in number.iter_mut().rev() {
        [carry, *byte] = (u16::from(*byte) * u16::from(base) + u16::from(carry)).to_be_bytes();
    }
}

/// Takes the last digit off the number.
fn remove_last(number: &mut [u8], base: u8) -> u8 {
    let mut remainder = 0;
    for byte in number {
        let value = u16::from_be_bytes([remainder, *byte]);
        let narrow = |value| u8::try_from(value).expect("the remainder before it is below the base");
        (*byte, remainder) = (narrow(value / u16::from(base)), narrow(value % u16::from(base)));
    }
    remainder
}

/// C(n, k)
fn choose(n: u8, k: u32) -> u32 {
    (0..k).fold(1, |product, i| product * u32::from(n).saturating_sub(i) / (i + 1))
}

fn write_guess(guess: Option<[u8; 3]>, size: u8, each_guesses: bool) -> Result<u16, Refusal> {
    match guess {
        None if !each_guesses => Ok(0),
        Some([a, b, c]) if each_guesses && a < b && b < c && c < size => {
            let number = 1 + choose(a, 1) + choose(b, 2) + choose(c, 3);
            Ok(u16::try_from(number).expect("60 cards have 34220 guesses"))
        }
        _ => Err(Impossible),
    }
}

fn read_guess(number: u16, size: u8, each_guesses: bool) -> Result<Option<[u8; 3]>, Refusal> {
    match u32::from(number).checked_sub(1) {
        None if !each_guesses => Ok(None),
        Some(mut rest) if each_guesses && rest < choose(size, 3) => {
            let mut highest = |k| {
                let place = (0..size).rev().find(|&place| choose(place, k) <= rest).expect("C(0, k) is 0");
                rest -= choose(place, k);
                place
            };
            let (c, b, a) = (highest(3), highest(2), highest(1));
            Ok(Some([a, b, c]))
        }
        _ => Err(Impossible),
    }
}

// Secrets

/// A side's seed and all that its secrets are drawn for.
struct Drawn {
    seed: Seed,
    talk: Talk,
    side: Side,
    hand: Vec<u8>,
}

impl Drawn {
    fn new(seed: Seed, talk: Talk, side: Side, hand: &Hand) -> Result<Self, Refusal> {
        let hand = hand.write(side, &talk.terms)?;
        Ok(Self { seed, talk, side, hand })
    }

    fn secret(&self, purpose: &str) -> Hash {
        let bound = hash(&[&self.talk.terms.write(), &self.talk.d, &self.hand]);
        hkdf(b"rolecards/2", &self.seed, &[purpose.as_bytes(), &[0], &bound].concat())
    }

    fn reserve(&self, hash: Hash) -> Letter {
        let kind = if self.side == Side::Leader { LEADERS_RESERVE } else { KAMS_RESERVE };
        Letter::new(kind, &[self.seed.as_slice(), &self.talk.terms.write(), &self.hand, &hash].concat())
    }
}

/// HPKE (RFC 9180) in base mode with the one suite that the document names.
mod hpke {
    use super::{Aead, ChaCha20Poly1305, Hash, Hkdf, Key, KeyInit, Nonce, Payload, Sha256};
    use x25519_dalek::{PublicKey, StaticSecret};

    /// "KEM", and the number of DHKEM(X25519, HKDF-SHA256).
    const KEM: &[u8] = b"KEM\x00\x20";
    /// "HPKE", and the numbers of the KEM, of HKDF-SHA256 and of ChaCha20-Poly1305.
    const SUITE: &[u8] = b"HPKE\x00\x20\x00\x01\x00\x03";
    const MODE_BASE: &[u8] = &[0];

    fn labeled_extract(suite: &[u8], salt: &[u8], label: &[u8], key: &[u8]) -> Hash {
        Hkdf::<Sha256>::extract(Some(salt), &[b"HPKE-v1", suite, label, key].concat()).0.into()
    }

    fn labeled_expand<const N: usize>(suite: &[u8], key: &Hash, label: &[u8], info: &[u8]) -> [u8; N] {
        let mut out = [0; N];
        let length = u16::try_from(N).expect("no key is that long").to_be_bytes();
        let hkdf = Hkdf::<Sha256>::from_prk(key).expect("the key is as long as a hash");
        hkdf.expand_multi_info(&[&length, b"HPKE-v1", suite, label, info], &mut out).expect("no key is that long");
        out
    }

    pub struct KeyPair {
        secret: StaticSecret,
        pub public: Hash,
    }

    pub fn derive_key_pair(key: &Hash) -> KeyPair {
        let secret = labeled_expand::<32>(KEM, &labeled_extract(KEM, b"", b"dkp_prk", key), b"sk", b"");
        let secret = StaticSecret::from(secret);
        KeyPair { public: PublicKey::from(&secret).to_bytes(), secret }
    }

    /// None, where the public key is of low order.
    fn diffie_hellman(own: &StaticSecret, public: &Hash) -> Option<Hash> {
        let shared = own.diffie_hellman(&PublicKey::from(*public));
        shared.was_contributory().then(|| shared.to_bytes())
    }

    pub fn is_of_low_order(public: &Hash) -> bool {
        // Every secret key is a multiple of the cofactor, so any one shows it.
        diffie_hellman(&StaticSecret::from([1; 32]), public).is_none()
    }

    pub struct Context {
        key: Hash,
        nonce: [u8; 12],
        exporter: Hash,
    }

    impl Context {
        pub fn of_sender(ephemeral: &KeyPair, receiver: &Hash, info: &[u8]) -> Option<Self> {
            Some(Self::new(&diffie_hellman(&ephemeral.secret, receiver)?, &ephemeral.public, receiver, info))
        }

        pub fn of_receiver(own: &KeyPair, enc: &Hash, info: &[u8]) -> Option<Self> {
            Some(Self::new(&diffie_hellman(&own.secret, enc)?, enc, &own.public, info))
        }

        fn new(dh: &Hash, enc: &Hash, receiver: &Hash, info: &[u8]) -> Self {
            let extracted = labeled_extract(KEM, b"", b"eae_prk", dh);
            let shared: Hash = labeled_expand(KEM, &extracted, b"shared_secret", &[*enc, *receiver].concat());
            let psk_id_hash = labeled_extract(SUITE, b"", b"psk_id_hash", b"");
            let info_hash = labeled_extract(SUITE, b"", b"info_hash", info);
            let schedule = [MODE_BASE, &psk_id_hash, &info_hash].concat();
            let secret = labeled_extract(SUITE, &shared, b"secret", b"");
            Self {
                key: labeled_expand(SUITE, &secret, b"key", &schedule),
                // The first text goes under the base nonce itself, and there is no second one.
                nonce: labeled_expand(SUITE, &secret, b"base_nonce", &schedule),
                exporter: labeled_expand(SUITE, &secret, b"exp", &schedule),
            }
        }

        pub fn seal(&self, aad: &[u8], text: &[u8]) -> Vec<u8> {
            seal(&self.key, self.nonce, aad, text)
        }

        pub fn open(&self, aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
            open(&self.key, self.nonce, aad, sealed)
        }

        pub fn export(&self, label: &[u8]) -> Hash {
            labeled_expand(SUITE, &self.exporter, b"sec", label)
        }
    }

    pub fn seal(key: &Hash, nonce: [u8; 12], aad: &[u8], text: &[u8]) -> Vec<u8> {
        let cipher = ChaCha20Poly1305::new(Key::from_slice(key));
        cipher.encrypt(&Nonce::from(nonce), Payload { msg: text, aad }).expect("a hand is short")
    }

    pub fn open(key: &Hash, nonce: [u8; 12], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        ChaCha20Poly1305::new(Key::from_slice(key)).decrypt(&Nonce::from(nonce), Payload { msg: sealed, aad }).ok()
    }
}

// The three letters

const AAD_ANSWER: &[u8] = b"answer";
const REVEAL_KEY: &[u8] = b"rolecards/2 reveal key";
const REVEAL_NONCE: [u8; 12] = [0; 12];
const TAG: usize = 16;

fn commit(talk: &Talk, pk: &Hash, nonce: &Hash, hand: &[u8]) -> Hash {
    hash(&[b"rolecards/2 commit", &[0], &talk.d, &talk.terms.write(), pk, nonce, hand])
}

fn hash_of_both(invitation: &Letter, answer: &Letter) -> Hash {
    hash(&[&invitation.0, &answer.0])
}

fn control_digits(nonce: &Hash, both: &Hash) -> String {
    let stream: [u8; 64] = hkdf(nonce, both, b"rolecards/2 digits");
    let (blocks, _) = stream.as_chunks();
    let mut numbers = blocks.iter().map(|&block| u32::from_be_bytes(block));
    let number = numbers.find(|&number| number < 4_200_000_000).expect("one of sixteen is, but once in 10^26 times");
    let digits = number % 100_000_000;
    format!("{:04} {:04}", digits / 10_000, digits % 10_000)
}

/// Link 1, with the decks that its terms mention.
#[derive(Clone)]
pub struct Invitation {
    pub talk: Talk,
    pub pk: Hash,
    pub commitment: Hash,
    pub letter: Letter,
    pub tr: Hash,
}

impl Invitation {
    pub fn new(talk: Talk, pk: Hash, commitment: Hash) -> Self {
        let letter = Letter::new(INVITATION, &[talk.terms.write().as_slice(), &pk, &commitment].concat());
        let tr = hash(&[&letter.0, &talk.d]);
        Self { talk, pk, commitment, letter, tr }
    }

    pub fn read(text: &str, here: &[Deck]) -> Result<Self, Refusal> {
        let letter = Letter::read(text)?;
        let rest = &mut letter.content(INVITATION)?;
        let terms = Terms::read(&take(rest)?)?;
        let (pk, commitment) = (take(rest)?, take(rest)?);
        if !rest.is_empty() || hpke::is_of_low_order(&pk) {
            return Err(Impossible);
        }
        // There is one encoding only, so this writes the same letter again.
        Ok(Self::new(Talk::new(terms, here)?, pk, commitment))
    }

    fn trace(&self) -> [u8; 8] {
        first(&self.tr)
    }
}

pub struct Leader {
    drawn: Drawn,
    keys: hpke::KeyPair,
    nonce: Hash,
    pub invitation: Invitation,
}

/// What the leader has once an answer is opened.
pub struct Opened {
    pub hand: Hand,
    pub disclosure: Letter,
    pub digits: String,
    pub reserve: Letter,
}

impl Leader {
    pub fn new(seed: Seed, talk: &Talk, hand: &Hand) -> Result<Self, Refusal> {
        let drawn = Drawn::new(seed, talk.clone(), Side::Leader, hand)?;
        let keys = hpke::derive_key_pair(&drawn.secret("kem"));
        let nonce = drawn.secret("commit-nonce");
        let commitment = commit(talk, &keys.public, &nonce, &drawn.hand);
        let invitation = Invitation::new(talk.clone(), keys.public, commitment);
        Ok(Self { drawn, keys, nonce, invitation })
    }

    /// The reserve code as long as no answer is here.
    pub fn reserve(&self) -> Letter {
        self.drawn.reserve([0; 32])
    }

    pub fn open(&self, answer: &str) -> Result<Opened, Refusal> {
        let answer = Letter::read(answer)?;
        let rest = &mut answer.content(ANSWER)?;
        let (trace, enc): ([u8; 8], Hash) = (take(rest)?, take(rest)?);
        if rest.len() != self.drawn.hand.len() + TAG {
            return Err(Impossible);
        }
        if trace != self.invitation.trace() {
            return Err(DoesNotBelong);
        }
        let context = hpke::Context::of_receiver(&self.keys, &enc, &self.invitation.tr).ok_or(DoesNotOpen)?;
        let hand = context.open(AAD_ANSWER, rest).ok_or(DoesNotOpen)?;
        let hand = Hand::read(&hand, Side::Kam, &self.drawn.talk.terms)?;

        let both = hash_of_both(&self.invitation.letter, &answer);
        let own = [self.drawn.hand.as_slice(), &self.nonce].concat();
        let sealed = hpke::seal(&context.export(REVEAL_KEY), REVEAL_NONCE, &both, &own);
        Ok(Opened {
            hand,
            disclosure: Letter::new(DISCLOSURE, &[trace.as_slice(), &sealed].concat()),
            digits: control_digits(&self.nonce, &both),
            reserve: self.drawn.reserve(answer.hash()),
        })
    }
}

pub struct Kam {
    drawn: Drawn,
    invitation: Invitation,
    pub answer: Letter,
    reveal_key: Hash,
}

/// What the KAM has once the disclosure is opened and fits the commitment.
pub struct Disclosed {
    pub hand: Hand,
    pub digits: String,
}

impl Kam {
    pub fn new(seed: Seed, invitation: Invitation, hand: &Hand) -> Result<Self, Refusal> {
        let drawn = Drawn::new(seed, invitation.talk.clone(), Side::Kam, hand)?;
        let ephemeral = hpke::derive_key_pair(&drawn.secret("ephemeral"));
        let context = hpke::Context::of_sender(&ephemeral, &invitation.pk, &invitation.tr).ok_or(Impossible)?;
        let sealed = context.seal(AAD_ANSWER, &drawn.hand);
        let answer = Letter::new(ANSWER, &[&invitation.trace(), ephemeral.public.as_slice(), &sealed].concat());
        Ok(Self { drawn, invitation, answer, reveal_key: context.export(REVEAL_KEY) })
    }

    pub fn reserve(&self) -> Letter {
        self.drawn.reserve(self.invitation.tr)
    }

    pub fn open(&self, disclosure: &str) -> Result<Disclosed, Refusal> {
        let disclosure = Letter::read(disclosure)?;
        let rest = &mut disclosure.content(DISCLOSURE)?;
        let trace: [u8; 8] = take(rest)?;
        if rest.len() != self.drawn.hand.len() + 32 + TAG {
            return Err(Impossible);
        }
        if trace != self.invitation.trace() {
            return Err(DoesNotBelong);
        }
        let both = hash_of_both(&self.invitation.letter, &self.answer);
        let opened = hpke::open(&self.reveal_key, REVEAL_NONCE, &both, rest).ok_or(DoesNotOpen)?;
        let (hand, nonce) = opened.split_last_chunk().ok_or(Impossible)?;
        let talk = &self.invitation.talk;
        if commit(talk, &self.invitation.pk, nonce, hand) != self.invitation.commitment {
            return Err(BrokenCommitment);
        }
        Ok(Disclosed { hand: Hand::read(hand, Side::Leader, &talk.terms)?, digits: control_digits(nonce, &both) })
    }
}

// Reserve codes

/// Either side's reserve code as it was read.
pub struct Reserve {
    side: Side,
    seed: Seed,
    terms: Terms,
    hand: Hand,
    /// The leader's: the hash of the answer, or zeros. The KAM's: the transcript.
    hash: Hash,
}

impl Reserve {
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let letter = Letter::read(text)?;
        let (side, mut content) = match letter.content(LEADERS_RESERVE) {
            Ok(content) => (Side::Leader, content),
            Err(_) => (Side::Kam, letter.content(KAMS_RESERVE)?),
        };
        let rest = &mut content;
        let seed = take(rest)?;
        let terms = Terms::read(&take(rest)?)?;
        let hand = Hand::read(take_slice(rest, terms.hand())?, side, &terms)?;
        let hash = take(rest)?;
        if rest.is_empty() { Ok(Self { side, seed, terms, hand, hash }) } else { Err(Impossible) }
    }

    pub fn leader(&self, here: &[Deck]) -> Result<Leader, Refusal> {
        if self.side != Side::Leader {
            return Err(OtherKind);
        }
        Leader::new(self.seed, &Talk::new(self.terms.clone(), here)?, &self.hand)
    }

    /// Whether this answer is the one that the leader had when the code was made.
    pub fn had(&self, answer: &Letter) -> bool {
        self.side == Side::Leader && self.hash == answer.hash()
    }

    pub fn kam(&self, invitation: Invitation) -> Result<Kam, Refusal> {
        if self.side != Side::Kam {
            return Err(OtherKind);
        }
        if self.hash != invitation.tr || self.terms != invitation.talk.terms {
            return Err(DoesNotBelong);
        }
        Kam::new(self.seed, invitation, &self.hand)
    }
}
