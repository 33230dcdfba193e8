//! The exchange: the three letters, what is sealed in them, and what can be opened by whom.
//!
//! HPKE (RFC 9180) in base mode with X25519, HKDF-SHA256 and ChaCha20-Poly1305. Each seed is used for one invitation or
//! one answer, so that every derived key seals one text only.

use std::fmt;

use chacha20poly1305::{
    ChaCha20Poly1305,
    aead::{Aead as _, KeyInit as _, Payload},
};
use hkdf::Hkdf;
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable, aead, kdf, kem};
use rand_core::{CryptoRng, RngCore};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::letter::{
    Kind,
    hand::{self, Hand},
    terms::{self, Terms},
    wrapped,
};

type Kem = kem::X25519HkdfSha256;
type Sealer = aead::ChaCha20Poly1305;
type Kdf = kdf::HkdfSha256;

const KEY: usize = 32;
const HASH: usize = 32;
const TAG: usize = 16;
const TRACE: usize = 8;
pub(super) const INVITATION: usize = terms::SIZE + KEY + HASH;
pub(super) const ANSWER: usize = TRACE + KEY + hand::SIZE + TAG;
pub(super) const DISCLOSURE: usize = TRACE + hand::SIZE + HASH + TAG;

/// 32 random bytes that one side keeps to itself: all its keys follow from them.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(pub [u8; 32]);

impl fmt::Debug for Seed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Seed(…)")
    }
}

impl Seed {
    fn derive(&self, purpose: &str) -> [u8; 32] {
        let mut key = [0; 32];
        let hkdf = Hkdf::<Sha256>::new(Some(b"rolecards/1"), &self.0);
        // Expanding fails only for more than 255 hashes' worth.
        let _ = hkdf.expand(purpose.as_bytes(), &mut key);
        key
    }

    fn key_pair(&self) -> (<Kem as hpke::Kem>::PrivateKey, <Kem as hpke::Kem>::PublicKey) {
        Kem::derive_keypair(&self.derive("kem"))
    }

    fn nonce(&self) -> [u8; 32] {
        self.derive("commit-nonce")
    }
}

/// The letter is whole, but what is sealed in it does not open or is not what was committed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forged;

/// The first letter: terms, the leader's public key, and the commitment to the leader's hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    terms: Terms,
    key: [u8; KEY],
    commitment: [u8; HASH],
}

fn commitment(terms: &Terms, key: &[u8], nonce: &[u8], hand: &[u8]) -> [u8; HASH] {
    let hash = Sha256::new_with_prefix(b"rolecards/1 commit\0").chain_update(terms.to_bytes());
    hash.chain_update(key).chain_update(nonce).chain_update(hand).finalize().into()
}

impl Invitation {
    /// The invitation for a hand. Every invitation needs a seed of its own.
    pub fn new(terms: &Terms, hand: &Hand, seed: &Seed) -> Self {
        let key: [u8; KEY] = seed.key_pair().1.to_bytes().into();
        let commitment = commitment(terms, &key, &seed.nonce(), &hand.to_bytes(terms));
        Self { terms: terms.clone(), key, commitment }
    }

    /// The terms of the talk.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        wrapped(Kind::Invitation, &[self.terms.to_bytes().as_slice(), &self.key, &self.commitment].concat())
    }

    pub(super) fn read(content: &[u8]) -> Option<Self> {
        let (terms, rest) = content.split_at_checked(terms::SIZE)?;
        let (key, commitment) = rest.split_at_checked(KEY)?;
        let invitation =
            Self { terms: Terms::read(terms)?, key: key.try_into().ok()?, commitment: commitment.try_into().ok()? };
        invitation.has_key().then_some(invitation)
    }

    /// Whether an order can be sealed to the key. With a key of low order nothing can be, whatever the own key is; that is
    /// found out now rather than after forty cards.
    fn has_key(&self) -> bool {
        let setup = <Kem as hpke::Kem>::PublicKey::from_bytes(&self.key).and_then(|key| {
            hpke::setup_sender::<Sealer, Kdf, Kem, _>(&OpModeS::Base, &key, b"", &mut Ephemeral([1; 32]))
        });
        setup.is_ok()
    }

    /// The hash over the whole letter; its beginning names the invitation in what belongs to it.
    fn transcript(&self) -> [u8; HASH] {
        Sha256::digest(self.to_bytes()).into()
    }

    /// The first bytes of the letter's hash: they name it in what belongs to it, and give nothing away.
    pub fn trace(&self) -> [u8; TRACE] {
        let transcript = self.transcript();
        std::array::from_fn(|at| transcript[at])
    }
}

/// The second letter: the KAM's hand, sealed to the leader's key and bound to the invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    trace: [u8; TRACE],
    encapsulated: [u8; KEY],
    sealed: [u8; hand::SIZE + TAG],
}

/// Hands out one side's derived bytes where HPKE wants randomness, so that the seed alone brings the answer back.
struct Ephemeral([u8; 32]);

impl RngCore for Ephemeral {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, wanted: &mut [u8]) {
        let len = wanted.len().min(self.0.len());
        wanted[..len].copy_from_slice(&self.0[..len]);
    }
}

impl CryptoRng for Ephemeral {}

impl Answer {
    /// The answer to an invitation; `None` if the invitation's key is none. Every answer needs a seed of its own.
    pub fn new(invitation: &Invitation, hand: &Hand, seed: &Seed) -> Option<Self> {
        Some(answer_and_key(invitation, hand, seed)?.0)
    }

    /// Opens the answer as the leader who sent this invitation.
    pub fn open(&self, invitation: &Invitation, seed: &Seed) -> Result<Hand, Forged> {
        let hand = self.context(invitation, seed).and_then(|mut context| context.open(&self.sealed, b"answer").ok());
        hand.and_then(|hand| Hand::read(&hand, &invitation.terms)).ok_or(Forged)
    }

    /// Names the invitation that this answers.
    pub fn trace(&self) -> [u8; TRACE] {
        self.trace
    }

    /// Whether this answers this invitation.
    pub fn answers(&self, invitation: &Invitation) -> bool {
        self.trace == invitation.trace()
    }

    fn context(&self, invitation: &Invitation, seed: &Seed) -> Option<aead::AeadCtxR<Sealer, Kdf, Kem>> {
        let encapsulated = <Kem as hpke::Kem>::EncappedKey::from_bytes(&self.encapsulated).ok()?;
        let (secret, _) = seed.key_pair();
        hpke::setup_receiver(&OpModeR::Base, &secret, &encapsulated, &invitation.transcript()).ok()
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        wrapped(Kind::Answer, &[self.trace.as_slice(), &self.encapsulated, &self.sealed].concat())
    }

    pub(super) fn read(content: &[u8]) -> Option<Self> {
        let (trace, rest) = content.split_at_checked(TRACE)?;
        let (encapsulated, sealed) = rest.split_at_checked(KEY)?;
        Some(Self {
            trace: trace.try_into().ok()?,
            encapsulated: encapsulated.try_into().ok()?,
            sealed: sealed.try_into().ok()?,
        })
    }
}

const DIGITS: &[u8] = b"rolecards/2 digits";
const REVEAL_KEY: &[u8] = b"rolecards/1 reveal key";

fn answer_and_key(invitation: &Invitation, hand: &Hand, seed: &Seed) -> Option<(Answer, [u8; KEY])> {
    let recipient = <Kem as hpke::Kem>::PublicKey::from_bytes(&invitation.key).ok()?;
    let mut ephemeral = Ephemeral(seed.derive("ephemeral"));
    let transcript = invitation.transcript();
    let (encapsulated, mut context) =
        hpke::setup_sender::<Sealer, Kdf, Kem, _>(&OpModeS::Base, &recipient, &transcript, &mut ephemeral).ok()?;
    let sealed = context.seal(&hand.to_bytes(&invitation.terms), b"answer").ok()?;
    let mut key = [0; KEY];
    context.export(REVEAL_KEY, &mut key).ok()?;
    let answer = Answer {
        trace: invitation.trace(),
        encapsulated: encapsulated.to_bytes().into(),
        sealed: sealed.try_into().ok()?,
    };
    Some((answer, key))
}

/// What both letters of the exchange so far are, in one hash.
fn both(invitation: &Invitation, answer: &Answer) -> [u8; HASH] {
    Sha256::new_with_prefix(invitation.to_bytes()).chain_update(answer.to_bytes()).finalize().into()
}

/// The third letter: the leader's hand with the nonce of its commitment, sealed under a key that only these two share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    trace: [u8; TRACE],
    sealed: [u8; hand::SIZE + HASH + TAG],
}

impl Disclosure {
    /// The leader's disclosure to whoever wrote this answer; `None` if the answer does not open.
    pub fn new(invitation: &Invitation, answer: &Answer, hand: &Hand, seed: &Seed) -> Option<Self> {
        let mut key = [0; KEY];
        answer.context(invitation, seed)?.export(REVEAL_KEY, &mut key).ok()?;
        let text = [hand.to_bytes(&invitation.terms).as_slice(), &seed.nonce()].concat();
        let aad = both(invitation, answer);
        // The key seals this one text, so the nonce may be fixed.
        let sealed = cipher(&key).encrypt(&[0; 12].into(), Payload { msg: &text, aad: &aad }).ok()?;
        Some(Self { trace: invitation.trace(), sealed: sealed.try_into().ok()? })
    }

    /// Opens the disclosure as the KAM who answered with this hand and seed, and checks it against the commitment.
    pub fn open(&self, invitation: &Invitation, own: &Hand, seed: &Seed) -> Result<(Hand, ControlDigits), Forged> {
        let (answer, key) = answer_and_key(invitation, own, seed).ok_or(Forged)?;
        let aad = both(invitation, &answer);
        let text =
            cipher(&key).decrypt(&[0; 12].into(), Payload { msg: &self.sealed, aad: &aad }).map_err(|_| Forged)?;
        let (hand, nonce) = text.split_at_checked(hand::SIZE).ok_or(Forged)?;
        let found = commitment(&invitation.terms, &invitation.key, nonce, hand);
        if !bool::from(found.ct_eq(&invitation.commitment)) {
            return Err(Forged);
        }
        let hand = Hand::read(hand, &invitation.terms).ok_or(Forged)?;
        Ok((hand, ControlDigits::new(invitation, &answer, nonce)))
    }

    /// Names the invitation that this belongs to.
    pub fn trace(&self) -> [u8; TRACE] {
        self.trace
    }

    /// Whether this belongs to this invitation.
    pub fn discloses(&self, invitation: &Invitation) -> bool {
        self.trace == invitation.trace()
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        wrapped(Kind::Disclosure, &[self.trace.as_slice(), &self.sealed].concat())
    }

    pub(super) fn read(content: &[u8]) -> Option<Self> {
        let (trace, sealed) = content.split_at_checked(TRACE)?;
        Some(Self { trace: trace.try_into().ok()?, sealed: sealed.try_into().ok()? })
    }
}

fn cipher(key: &[u8; KEY]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(key.into())
}

/// Eight digits that both sides read aloud: equal only if both saw the same letters and the same commitment was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ControlDigits(u32);

impl ControlDigits {
    /// How many there are: every number below is as likely as any other.
    const ALL: u32 = 100_000_000;
    /// The highest multiple of that number that four bytes hold.
    const FAIR: u32 = 4_200_000_000;

    /// These digits as a number; `None` if it has more than eight.
    pub fn from_number(number: u32) -> Option<Self> {
        (number < Self::ALL).then_some(Self(number))
    }

    /// The digits as a number.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The digits as the leader sees them.
    pub fn of_leader(invitation: &Invitation, answer: &Answer, seed: &Seed) -> Self {
        Self::new(invitation, answer, &seed.nonce())
    }

    fn new(invitation: &Invitation, answer: &Answer, nonce: &[u8]) -> Self {
        let mut bytes = [0; 64];
        // Expanding fails only for more than 255 hashes' worth.
        let _ = Hkdf::<Sha256>::new(Some(nonce), &both(invitation, answer)).expand(DIGITS, &mut bytes);
        let numbers = bytes.as_chunks().0.iter().map(|&block| u32::from_be_bytes(block));
        // One block in 46 is too high; that all sixteen are happens to nobody.
        let number = numbers.into_iter().find(|number| *number < Self::FAIR);
        Self(number.unwrap_or_default() % Self::ALL)
    }
}

/// The digits as people read them: two groups of four, the same in every language.
impl fmt::Display for ControlDigits {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04} {:04}", self.0 / 10_000, self.0 % 10_000)
    }
}
