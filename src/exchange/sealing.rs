//! Sealing: how a hand is committed to, sealed and opened. All ciphers and keys of the exchange live here.
//!
//! HPKE (RFC 9180) in base mode with X25519, HKDF-SHA256 and ChaCha20-Poly1305. Every secret follows from a seed, the terms,
//! the decks and the hand together, so that no slip can ever seal two orders under one key.

use chacha20poly1305::{
    ChaCha20Poly1305,
    aead::{Aead as _, KeyInit as _, Payload},
};
use hkdf::Hkdf;
use hpke::{Deserializable, Kem as _, OpModeR, OpModeS, Serializable, aead, kdf, kem};
use rand_core::{CryptoRng, RngCore};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;

use crate::{
    cards::Determinants,
    letter::{Answer, ControlDigits, Disclosure, HASH, Hand, Invitation, KEY, Seed, Terms},
};

type Kem = kem::X25519HkdfSha256;
type Sealer = aead::ChaCha20Poly1305;
type Kdf = kdf::HkdfSha256;
type PrivateKey = <Kem as hpke::Kem>::PrivateKey;
type PublicKey = <Kem as hpke::Kem>::PublicKey;

const SALT: &[u8] = b"rolecards/2";
const REVEAL_KEY: &[u8] = b"rolecards/2 reveal key";
const DIGITS: &[u8] = b"rolecards/2 digits";
const ANSWER: &[u8] = b"answer";

/// The letter is whole, but what is sealed in it does not open or is not what was committed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forged;

/// One side's secrets for one hand under one set of terms.
struct Secrets<'a> {
    seed: &'a Seed,
    context: [u8; HASH],
}

impl<'a> Secrets<'a> {
    fn new(seed: &'a Seed, terms: &Terms, hand: &[u8]) -> Self {
        let hash = Sha256::new_with_prefix(terms.to_bytes()).chain_update(terms.decks_hash()).chain_update(hand);
        Self { seed, context: hash.finalize().into() }
    }

    fn derive(&self, purpose: &str) -> [u8; KEY] {
        let mut key = [0; KEY];
        let info = [purpose.as_bytes(), &[0], &self.context].concat();
        // Expanding fails only for more than 255 hashes' worth.
        let _ = Hkdf::<Sha256>::new(Some(SALT), &self.seed.0).expand(&info, &mut key);
        key
    }

    fn key_pair(&self) -> (PrivateKey, PublicKey) {
        Kem::derive_keypair(&self.derive("kem"))
    }

    fn nonce(&self) -> [u8; HASH] {
        self.derive("commit-nonce")
    }
}

fn commitment(terms: &Terms, key: &[u8], nonce: &[u8], hand: &[u8]) -> [u8; HASH] {
    let hash = Sha256::new_with_prefix(b"rolecards/2 commit\0").chain_update(terms.decks_hash());
    hash.chain_update(terms.to_bytes()).chain_update(key).chain_update(nonce).chain_update(hand).finalize().into()
}

impl Invitation {
    /// The invitation for the leader's hand. Every invitation needs a seed of its own.
    pub fn new(terms: &Terms, hand: &Hand, seed: &Seed) -> Self {
        let hand = hand.to_bytes(terms);
        let secrets = Secrets::new(seed, terms, &hand);
        let key: [u8; KEY] = secrets.key_pair().1.to_bytes().into();
        let commitment = commitment(terms, &key, &secrets.nonce(), &hand);
        Self { terms: terms.clone(), key, commitment }
    }

    /// Whether an order can be sealed to the key. With a key of low order nothing can be, whatever the own key is; that is
    /// found out when the invitation is opened rather than after forty cards.
    pub fn has_key(&self) -> bool {
        let setup = PublicKey::from_bytes(&self.key).and_then(|key| {
            hpke::setup_sender::<Sealer, Kdf, Kem, _>(&OpModeS::Base, &key, b"", &mut Ephemeral([1; KEY]))
        });
        setup.is_ok()
    }
}

/// Hands out one side's derived bytes where HPKE wants randomness, so that the same answer can be made again.
struct Ephemeral([u8; KEY]);

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
    /// The KAM's answer to an invitation; `None` if the invitation's key is none. Every answer needs a seed of its own.
    pub fn new(invitation: &Invitation, hand: &Hand, seed: &Seed) -> Option<Self> {
        Some(answer_and_key(invitation, hand, seed)?.0)
    }

    /// Opens the answer as the leader who sent this invitation with this hand and seed.
    pub fn open(&self, invitation: &Invitation, own: &Hand, seed: &Seed) -> Result<Hand, Forged> {
        let context = self.context(invitation, own, seed).filter(|_| self.answers(invitation));
        let mut context = context.ok_or(Forged)?;
        let hand = context.open(&self.sealed, ANSWER).map_err(|_| Forged)?;
        // The account's traits are the leader's to fill in.
        let is_bare = |hand: &Hand| hand.determinants() == Determinants::default();
        Hand::read(&hand, &invitation.terms).filter(is_bare).ok_or(Forged)
    }

    fn context(&self, invitation: &Invitation, own: &Hand, seed: &Seed) -> Option<aead::AeadCtxR<Sealer, Kdf, Kem>> {
        let encapsulated = <Kem as hpke::Kem>::EncappedKey::from_bytes(&self.encapsulated).ok()?;
        let terms = &invitation.terms;
        let (secret, _) = Secrets::new(seed, terms, &own.to_bytes(terms)).key_pair();
        hpke::setup_receiver(&OpModeR::Base, &secret, &encapsulated, &invitation.transcript().0).ok()
    }
}

/// The KAM's answer, and the key under which the disclosure to it will be sealed.
fn answer_and_key(invitation: &Invitation, hand: &Hand, seed: &Seed) -> Option<(Answer, [u8; KEY])> {
    let recipient = PublicKey::from_bytes(&invitation.key).ok()?;
    let hand = hand.to_bytes(&invitation.terms);
    let mut ephemeral = Ephemeral(Secrets::new(seed, &invitation.terms, &hand).derive("ephemeral"));
    let transcript = invitation.transcript();
    let (encapsulated, mut context) =
        hpke::setup_sender::<Sealer, Kdf, Kem, _>(&OpModeS::Base, &recipient, &transcript.0, &mut ephemeral).ok()?;
    let sealed = context.seal(&hand, ANSWER).ok()?;
    let mut key = [0; KEY];
    context.export(REVEAL_KEY, &mut key).ok()?;
    Some((Answer { trace: transcript.trace(), encapsulated: encapsulated.to_bytes().into(), sealed }, key))
}

/// What both letters of the exchange so far are, in one hash.
fn both(invitation: &Invitation, answer: &Answer) -> [u8; HASH] {
    Sha256::new_with_prefix(invitation.to_bytes()).chain_update(answer.to_bytes()).finalize().into()
}

impl Disclosure {
    /// The leader's disclosure to whoever wrote this answer; `None` if the answer does not open.
    pub fn new(invitation: &Invitation, answer: &Answer, hand: &Hand, seed: &Seed) -> Option<Self> {
        let mut key = [0; KEY];
        answer.context(invitation, hand, seed)?.export(REVEAL_KEY, &mut key).ok()?;
        let hand = hand.to_bytes(&invitation.terms);
        let nonce = Secrets::new(seed, &invitation.terms, &hand).nonce();
        let aad = both(invitation, answer);
        // The key seals this one text, so the nonce may be fixed.
        let text = Payload { msg: &[hand.as_slice(), &nonce].concat(), aad: &aad };
        let sealed = cipher(&key).encrypt(&[0; 12].into(), text).ok()?;
        Some(Self { trace: invitation.trace(), sealed })
    }

    /// Opens the disclosure as the KAM who answered with this hand and seed, and checks it against the commitment.
    pub fn open(&self, invitation: &Invitation, own: &Hand, seed: &Seed) -> Result<(Hand, ControlDigits), Forged> {
        if !self.discloses(invitation) {
            return Err(Forged);
        }
        let (answer, key) = answer_and_key(invitation, own, seed).ok_or(Forged)?;
        let aad = both(invitation, &answer);
        let text =
            cipher(&key).decrypt(&[0; 12].into(), Payload { msg: &self.sealed, aad: &aad }).map_err(|_| Forged)?;
        let (hand, nonce) = text.split_last_chunk::<HASH>().ok_or(Forged)?;
        let found = commitment(&invitation.terms, &invitation.key, nonce, hand);
        if !bool::from(found.ct_eq(&invitation.commitment)) {
            return Err(Forged);
        }
        let hand = Hand::read(hand, &invitation.terms).ok_or(Forged)?;
        Ok((hand, digits(invitation, &answer, nonce)))
    }
}

fn cipher(key: &[u8; KEY]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(key.into())
}

/// The control digits as the leader sees them.
pub fn digits_of_leader(invitation: &Invitation, answer: &Answer, own: &Hand, seed: &Seed) -> ControlDigits {
    let hand = own.to_bytes(&invitation.terms);
    digits(invitation, answer, &Secrets::new(seed, &invitation.terms, &hand).nonce())
}

fn digits(invitation: &Invitation, answer: &Answer, nonce: &[u8; HASH]) -> ControlDigits {
    /// The highest multiple of the number of all digits that four bytes hold: below it, each is as likely as any other.
    const FAIR: u32 = 42 * ControlDigits::ALL;
    let mut bytes = [0; 64];
    // Expanding fails only for more than 255 hashes' worth.
    let _ = Hkdf::<Sha256>::new(Some(nonce), &both(invitation, answer)).expand(DIGITS, &mut bytes);
    let numbers = bytes.as_chunks().0.iter().map(|&block| u32::from_be_bytes(block));
    // One block in 46 is too high; that all sixteen are happens to nobody.
    let number = numbers.into_iter().find(|number| *number < FAIR).unwrap_or_default();
    ControlDigits::of(number)
}
