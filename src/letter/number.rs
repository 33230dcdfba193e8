//! Numbers that are too large for a machine word: how letters count orders. 60 cards have more orders than 2²⁷¹.

/// A number of some bytes, big endian, that is written digit by digit in bases of its own.
pub(super) struct Number(Vec<u8>);

impl Number {
    /// Zero, in so many bytes.
    pub(super) fn zero(size: usize) -> Self {
        Self(vec![0; size])
    }

    /// The number that some bytes hold.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }

    /// Appends a digit: the number times the base, and the digit. What does not fit in is lost.
    pub(super) fn push(&mut self, base: u8, digit: u8) {
        let mut carry = u16::from(digit);
        for byte in self.0.iter_mut().rev() {
            let [high, low] = (u16::from(*byte) * u16::from(base) + carry).to_be_bytes();
            (*byte, carry) = (low, u16::from(high));
        }
        debug_assert_eq!(carry, 0, "the bytes hold every number of these bases");
    }

    /// Takes the last digit off again.
    pub(super) fn pop(&mut self, base: u8) -> u8 {
        let mut rest = 0;
        for byte in &mut self.0 {
            let part = rest << 8 | u16::from(*byte);
            // A rest is below the base, so that both parts are below 256.
            (*byte, rest) = (low(part / u16::from(base)), part % u16::from(base));
        }
        low(rest)
    }

    /// Whether no digit is left.
    pub(super) fn is_zero(&self) -> bool {
        self.0.iter().all(|byte| *byte == 0)
    }

    /// The bytes.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

fn low(number: u16) -> u8 {
    number.to_be_bytes()[1]
}

/// In how few bytes every number of digits in these bases fits.
pub(super) fn size(bases: impl Iterator<Item = u8>) -> usize {
    // The largest number: every digit is one below its base.
    let mut largest = Number::zero(64);
    for base in bases {
        largest.push(base, base - 1);
    }
    let zeros = largest.0.iter().take_while(|byte| **byte == 0).count();
    largest.0.len() - zeros
}
