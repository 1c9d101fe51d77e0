//! Each check that stands between the authentication service and a session, by name.

/// One check. Its number is the code that support hears, so it never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Control {
    /// `state` is the one that this browser took along.
    Estado = 20,
    /// The answer names its issuer where it should, and it is the one that was asked (RFC 9207).
    RespuestaIss = 21,
    /// An answer is a code or an error, never both.
    ErrorYCodigo = 22,
    /// A token is at most 16 kB.
    Tamano = 23,
    /// No JSON object says the same thing twice.
    Repetidas = 24,
    /// A token brings neither its own key nor critical extensions.
    Encabezados = 25,
    /// A token is of the kind that was expected.
    Tipo = 26,
    /// RS256, ES256 or PS256, nothing else.
    Algoritmo = 27,
    /// The key is one of the issuer's, named exactly.
    Llave = 28,
    /// The signature is right.
    Firma = 29,
    /// `iss` is our issuer.
    Iss = 30,
    /// `aud` contains us.
    Aud = 31,
    /// `azp`, which several audiences make necessary, is us.
    Azp = 32,
    /// Not expired.
    Exp = 33,
    /// Issued just now.
    Iat = 34,
    /// Already valid.
    Nbf = 35,
    /// `nonce` is the one that was sent.
    Nonce = 36,
    /// There is a subject, of a reasonable size.
    Sub = 37,
    /// The access token is the one that the ID token was issued with.
    AtHash = 38,
    /// Authenticated as recently as was asked.
    AuthTime = 39,
    /// Userinfo speaks of the same person.
    UserinfoSub = 40,
    /// The grado is one that the table knows.
    GradoConocido = 41,
    /// The grado is at least the one that was asked.
    Grado = 42,
    /// Discovery describes our issuer.
    DescubrimientoIss = 43,
    /// Endpoints are https, or loopback when the issuer is.
    Https = 44,
    /// No endpoint of a public issuer stands in a private network.
    Destino = 45,
    /// An endpoint answers itself: redirects are not followed.
    Redireccion = 46,
    /// An answer has a bounded size.
    Cuerpo = 47,
    /// An answer comes in time.
    Plazo = 48,
    /// A logout token says that it is one.
    Eventos = 49,
    /// A logout token has no nonce, so that no ID token passes for one.
    SinNonce = 50,
    /// A logout token says whose session ends.
    Sesion = 51,
    /// A logout token has a name, so that the caller can refuse it the second time.
    Jti = 52,
}

/// Which checks are on. All of them: only tests can leave one out, to prove that it is what stops an attack.
#[derive(Clone, Default)]
pub(super) struct Controles {
    #[cfg(test)]
    apagados: Vec<Control>,
}

impl Controles {
    /// Whether this check is made.
    #[cfg(not(test))]
    #[inline]
    pub(super) fn activo(&self, _: Control) -> bool {
        true
    }

    /// Whether this check is made.
    #[cfg(test)]
    pub(super) fn activo(&self, control: Control) -> bool {
        !self.apagados.contains(&control)
    }

    /// Leaves a check out.
    #[cfg(test)]
    pub(super) fn apagar(&mut self, control: Control) {
        self.apagados.push(control);
    }

    /// A failure unless it is right, or the check is left out.
    pub(super) fn exigir(&self, control: Control, bien: bool) -> Result<(), super::Fallo> {
        if bien || !self.activo(control) { Ok(()) } else { Err(super::Fallo::Control(control)) }
    }
}
