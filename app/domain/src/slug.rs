//! The name of a thing in a URL and between sheets: lower case ASCII, digits and hyphens.

use std::{borrow::Borrow, fmt, ops::Deref};

/// A checked name, safe as one segment of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(Box<str>);

/// Longest name accepted, in bytes: room for a sentence, well under what file systems take.
pub const MAX_SLUG: usize = 100;

impl Slug {
    /// Accepts `[a-z0-9]+(-[a-z0-9]+)*` up to [`MAX_SLUG`] bytes; `None` for anything else.
    pub fn parse(s: &str) -> Option<Self> {
        let ok = !s.is_empty()
            && s.len() <= MAX_SLUG
            && s.split('-')
                .all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        ok.then(|| Self(s.into()))
    }

    /// The nearest valid name for a free text ("Paz y Salvo" gives `paz-y-salvo`); `None` if nothing is left.
    pub fn suggest(s: &str) -> Option<Self> {
        let folded = crate::texto::fold(s);
        let words: Vec<&str> =
            folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
        Self::parse(&words.join("-"))
    }
}

impl Deref for Slug {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Slug {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_are_accepted() {
        for good in ["a", "paz-y-salvo-municipal", "ley-44-1990"] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
        for bad in ["", "..", "a/b", "-a", "a-", "a--b", "Año", "paz y salvo", "a.b", &"x".repeat(101)] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_free_text_gets_its_nearest_name() {
        assert_eq!(Slug::suggest("Exención del Predial.md").as_deref(), Some("exencion-del-predial-md"));
        assert_eq!(Slug::suggest("../..").as_deref(), None);
    }
}
