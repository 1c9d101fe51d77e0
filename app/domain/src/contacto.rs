//! Ways to reach an office: phones, and the channels of a trámite.

use std::fmt;

/// A phone in E.164: `+57` and the national number, or a free line (`018000…`, `019000…`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Telefono(Box<str>);

impl Telefono {
    /// Accepts `+57` with ten digits beginning by 3 or 60, free lines of 01 8000 / 01 9000, and three-digit lines (123).
    pub fn parse(s: &str) -> Option<Self> {
        let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        let ok = match s.strip_prefix("+57") {
            Some(n) => {
                n.len() == 10
                    && digits(n)
                    && (n.starts_with('3') || n.starts_with("60"))
                    && !all_same(&n[3..])
            }
            None if s.len() == 3 => digits(s) && s.starts_with('1'),
            None => {
                (s.starts_with("018000") || s.starts_with("019000"))
                    && (11..=13).contains(&s.len())
                    && digits(s)
            }
        };
        ok.then(|| Self(s.into()))
    }

    /// For `tel:` links.
    pub fn uri(&self) -> String {
        format!("tel:{}", self.0)
    }
}

/// A phone as people write it ("300 555 0101", "+57 (605) 555 0101"), in E.164; `None` where it cannot be one of Colombia.
pub fn telefono(escrito: &str) -> Option<String> {
    let limpio: String = escrito.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.')).collect();
    let nacional = limpio.strip_prefix("+57").unwrap_or(&limpio);
    let completo = format!("+57{nacional}");
    Telefono::parse(&completo).map(|_| completo)
}

/// A mobile phone of Colombia as people write it, in E.164: the only ones that take text messages.
pub fn movil(escrito: &str) -> Option<String> {
    telefono(escrito).filter(|t| t.starts_with("+573"))
}

/// An e-mail address that can work: one `@`, a domain with a dot, no spaces; `None` for anything else.
pub fn correo(escrito: &str) -> Option<String> {
    let (nombre, dominio) = escrito.trim().split_once('@')?;
    let limpio =
        |s: &str| s.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"@<>,;:\"()[]\\".contains(c));
    let partes = dominio.split('.').count() >= 2 && dominio.split('.').all(|p| !p.is_empty());
    let bien = !nombre.is_empty() && escrito.len() <= 254 && limpio(nombre) && limpio(dominio) && partes;
    bien.then(|| format!("{nombre}@{}", dominio.to_lowercase()))
}

fn all_same(s: &str) -> bool {
    s.bytes().all(|b| Some(b) == s.bytes().next())
}

impl fmt::Display for Telefono {
    /// "+57 (605) 555 0101", "+57 300 555 0101", "01 8000 555 010".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let s = &*self.0;
        match s.strip_prefix("+57") {
            Some(n) if n.starts_with("60") => write!(f, "+57 ({}) {} {}", &n[..3], &n[3..6], &n[6..]),
            Some(n) => write!(f, "+57 {} {} {}", &n[..3], &n[3..6], &n[6..]),
            None if s.len() == 3 => f.write_str(s),
            None => write!(f, "{} {} {} {}", &s[..2], &s[2..6], &s[6..9], &s[9..]),
        }
    }
}

/// How a person and the entity meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Medio {
    /// On the web.
    Web,
    /// By e-mail.
    Correo,
    /// By phone.
    Telefonico,
    /// In person.
    Presencial,
}

/// A channel with what is needed to use it: a URL, an address, a number or a place in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Canal {
    /// Which kind of channel.
    pub medio: Medio,
    /// URL, e-mail, phone in E.164, or the place in words.
    pub dato: crate::Texto,
    /// A word for people, such as the name of the desk.
    pub nota: Option<crate::Texto>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_and_addresses_are_read_as_people_write_them() {
        assert_eq!(telefono("300 555 0101").as_deref(), Some("+573005550101"));
        assert_eq!(telefono("+57 (605) 555-0101").as_deref(), Some("+576055550101"));
        assert_eq!(telefono("12345"), None);
        assert_eq!(movil("+57 300 555-0101").as_deref(), Some("+573005550101"));
        for fijo in ["605 555 0101", "300 555 010", "+1 300 555 0101", "018000555010", "123"] {
            assert_eq!(movil(fijo), None, "{fijo}");
        }
        assert_eq!(correo(" Ana@Correo.Example ").as_deref(), Some("Ana@correo.example"));
        for malo in ["", "ana", "ana@", "@x.co", "a b@x.co", "a@b", "a@b..co", "a@b@c.co", "a<b@x.co"] {
            assert_eq!(correo(malo), None, "{malo}");
        }
    }

    #[test]
    fn phones_are_e164_or_national_lines() {
        for good in ["+576055550101", "+573005550101", "018000555010", "123"] {
            assert!(Telefono::parse(good).is_some(), "{good}");
        }
        for bad in [
            "0000000",
            "(5) 4209600",
            "(605)4209600",
            "(57)(605)4209600",
            "+57605",
            "+570000000000",
            "+576050000000",
        ] {
            assert!(Telefono::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn phones_read_in_groups() {
        assert_eq!(Telefono::parse("+576055550101").expect("valid").to_string(), "+57 (605) 555 0101");
        assert_eq!(Telefono::parse("018000555010").expect("valid").to_string(), "01 8000 555 010");
    }
}
