//! A colour that somebody chose, and the shades of it in which words can be read.

/// A colour of sRGB: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The contrast that text needs (WCAG 2.2, success criterion 1.4.3).
const CONTRAST: f64 = 4.5;
/// The light and the dark ground, as in `style/tokens.css`: of the page's and the cards' the one that asks for more.
pub const GROUNDS: [Colour; 2] = [Colour([0xF5, 0xF2, 0xEC]), Colour([0x22, 0x24, 0x28])];
/// Towards black or white, a colour goes in so many steps.
const STEPS: u8 = 64;

impl Colour {
    /// White.
    pub const WHITE: Self = Self([255; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// The colour that `#rrggbb` names.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_plain.then_some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The colour as `#rrggbb`.
    pub fn code(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The shades of this colour for words on the [`GROUNDS`].
    pub fn inks(self) -> [Self; 2] {
        GROUNDS.map(|ground| self.readable_on(ground))
    }

    /// The relative luminance, from 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The contrast of two colours, from 1 to 21 (WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// The nearest shade of this colour that can be read on a ground, and on which the ground's colour can be read.
    #[must_use]
    pub fn readable_on(self, ground: Self) -> Self {
        let end = if ground.luminance() > 0.18 { Self::BLACK } else { Self::WHITE };
        let shades = (0..=STEPS).map(|step| self.towards(end, step));
        shades.into_iter().find(|shade| shade.contrast(ground) >= CONTRAST).unwrap_or(end)
    }

    fn towards(self, end: Self, step: u8) -> Self {
        let (step, steps) = (u16::from(step), u16::from(STEPS));
        let mixed = |(from, to): (u8, u8)| (u16::from(from) * (steps - step) + u16::from(to) * step) / steps;
        let part = |at: usize| u8::try_from(mixed((self.0[at], end.0[at]))).unwrap_or(u8::MAX);
        Self([part(0), part(1), part(2)])
    }
}
