//! Every route with a parameter or of a person, and every server function, by every kind of person on every kind of object:
//! who may is told by a few rules, and whoever may not learns and changes nothing.

mod cosas;
mod escena;
mod funciones;
mod reglas;
mod rutas;

use super::{
    casa::direccion,
    foto::{Foto, igual},
    navegador::{Navegador, Respuesta},
    radicacion::con_archivos,
};
use axum::http::Method;
use escena::{Escena, Objeto, Valor};
use reglas::{De, Persona, propia_de, puede};
use rutas::{Ruta, rutas};

/// One for each kind of person, side by side; together they are the matrix.
macro_rules! matriz {
    ($($nombre:ident: $persona:ident,)*) => {$(
        #[tokio::test]
        async fn $nombre() {
            correr(Persona::$persona).await;
        }
    )*};
}

matriz! {
    nobody_reaches_what_is_somebodys: Anonima,
    the_owner_reaches_what_is_theirs_and_nothing_else: Duena,
    the_owner_with_a_low_grado_reaches_only_what_asks_no_more: DuenaBaja,
    another_citizen_reaches_only_what_is_theirs: Otra,
    a_receiver_reaches_exactly_what_was_shared: Recibe,
    a_receiver_whose_time_is_over_reaches_nothing: Vencida,
    a_receiver_from_whom_it_was_taken_back_reaches_nothing: Retirada,
    a_receiver_who_used_it_up_reaches_nothing: Agotada,
    who_helps_reaches_exactly_the_filing_they_were_let_into: Ayuda,
    who_helped_until_some_days_ago_reaches_nothing: AyudaVencida,
    who_helped_until_it_was_taken_back_reaches_nothing: AyudaRetirada,
    who_was_authorised_reaches_exactly_what_they_received: Autorizada,
    who_was_authorised_until_some_days_ago_reaches_nothing: AutorizadaVencida,
    who_was_authorised_until_it_was_taken_back_reaches_nothing: AutorizadaRetirada,
    an_official_reaches_the_cases_of_their_office: Funcionaria,
    an_official_of_another_office_reaches_none_of_them: FuncionariaAjena,
}

/// Cells that a person must try at least: far fewer would mean that the table was emptied.
const MINIMO: usize = 500;

/// Somebody who tries, from another address each time, and enters again before they are told to wait.
struct Prueba<'a> {
    e: &'a Escena,
    persona: Persona,
    n: Navegador,
    posts: u32,
    celdas: usize,
}

async fn correr(persona: Persona) {
    let e = Escena::montar(persona).await;
    let n = persona.entrar(&e.casa).await;
    let mut p = Prueba { e: &e, persona, n, posts: 0, celdas: 0 };
    for ruta in rutas() {
        for metodo in [Method::GET, Method::POST] {
            if let Some(ruta) = ruta.con(&metodo) {
                p.ruta(&ruta, &metodo).await;
            }
        }
    }
    p.funciones().await;
    println!("{persona:?}: {} cells", p.celdas);
    assert!(p.celdas > MINIMO, "only {} cells", p.celdas);
}

impl Prueba<'_> {
    /// All objects at one address: first those that may be reached, since that somebody looked may be written down.
    async fn ruta(&mut self, ruta: &Ruta, metodo: &Method) {
        self.descansar().await;
        let si = |o: &Objeto| puede(self.persona, ruta, metodo, *o);
        let (suyos, ajenos): (Vec<_>, Vec<_>) =
            self.e.objetos(ruta.de, metodo).into_iter().partition(|(o, _)| si(o));
        // What somebody may do is done in the stories, which look at what became of it.
        for (objeto, valor) in suyos.into_iter().filter(|_| *metodo == Method::GET) {
            self.alcanza(ruta, metodo, objeto, &valor).await;
        }
        let antes = Foto::de(&self.e.casa).await;
        let mut vistas = Vec::new();
        for (objeto, valor) in ajenos {
            vistas.extend(self.no_alcanza(ruta, metodo, objeto, &valor).await);
        }
        let que = format!("{:?} {metodo} {}", self.persona, ruta.camino);
        let falta = vistas.iter().find(|(o, _)| *o == Objeto::Falta).map(|(_, v)| v);
        for (objeto, vista) in &vistas {
            let igual = falta.is_none_or(|f| f == vista);
            assert!(igual, "{que} {objeto:?}: it can be told from what is not there: {vista:?}");
        }
        let despues = Foto::de(&self.e.casa).await;
        match ruta.de {
            // A page of one's own may write down that it was read: nothing of the owner changes.
            De::Suya => igual(&self.e.de_maria(antes), &self.e.de_maria(despues), &que),
            _ => igual(&antes, &despues, &que),
        }
    }

    /// One answer, which must not be a failure of ours.
    async fn celda(
        &mut self,
        ruta: &Ruta,
        metodo: &Method,
        objeto: Objeto,
        valor: &Valor,
    ) -> (Respuesta, String) {
        let r = self.pedir(ruta, metodo, valor).await;
        self.celdas += 1;
        let que = format!("{:?} {metodo} {} {objeto:?}", self.persona, ruta.camino);
        assert_ne!(r.estado.as_u16(), 429, "{que}: too often");
        assert!(!r.estado.is_server_error(), "{que}: {}", r.estado);
        (r, que)
    }

    async fn alcanza(&mut self, ruta: &Ruta, metodo: &Method, objeto: Objeto, valor: &Valor) {
        let (r, que) = self.celda(ruta, metodo, objeto, valor).await;
        if ruta.de == De::Publica {
            self.calla(&r, valor, &que);
        } else if !ruta.camino.contains("{orden}") {
            assert!(r.estado.is_success() || r.estado.is_redirection(), "{que}: {}", r.estado);
        }
    }

    /// What is answered instead, to be compared with what is answered of what is not there.
    async fn no_alcanza(
        &mut self,
        ruta: &Ruta,
        metodo: &Method,
        objeto: Objeto,
        valor: &Valor,
    ) -> Option<(Objeto, (u16, String))> {
        let (r, que) = self.celda(ruta, metodo, objeto, valor).await;
        if !propia_de(self.persona, ruta, metodo) {
            assert!(!r.estado.is_success(), "{que}: {}", r.estado);
        }
        self.calla(&r, valor, &que);
        // Whether a code of a receipt is genuine, whoever has it may verify.
        let comparable = objeto != Objeto::Malo && ruta.de != De::Constancia;
        comparable.then(|| (objeto, sin_direccion(&r, valor)))
    }

    async fn pedir(&mut self, ruta: &Ruta, metodo: &Method, valor: &Valor) -> Respuesta {
        self.celdas_de_otra_ip();
        let camino = ruta.direccion(valor);
        if *metodo == Method::GET {
            return self.n.ver(&self.e.casa, &camino).await;
        }
        self.posts += 1;
        let campos = self.e.campos(&valor.campo, self.persona);
        if ruta.con_archivos() {
            let archivos = [("archivo", "mio.pdf", "%PDF-1.7 MIO"), ("archivos", "mio.pdf", "%PDF-1.7 MIO")];
            return con_archivos(&mut self.n, &self.e.casa, &camino, &campos, &archivos).await;
        }
        self.n.enviar(&self.e.casa, &camino, &campos).await
    }

    fn celdas_de_otra_ip(&mut self) {
        let n = self.celdas;
        self.n.ip = direccion([198, 51, (n / 250 % 250) as u8, (n % 250) as u8]);
    }

    /// Nobody posts sixty times in a minute in one session.
    async fn descansar(&mut self) {
        if self.posts > 40 {
            self.posts = 0;
            self.n = self.persona.entrar(&self.e.casa).await;
        }
    }

    /// Nothing of the owner in the answer; what was asked for by its own name does not count.
    fn calla(&self, r: &Respuesta, valor: &Valor, que: &str) {
        if self.persona.es_duena() {
            return;
        }
        let dicho = sin_direccion(r, valor).1;
        for secreto in self.e.secretos() {
            // Whoever has the code of a receipt may verify its number.
            let publico = que.contains("/verificar/") && secreto == escena::CASO;
            assert!(publico || !dicho.contains(secreto), "{que}: «{secreto}» is told");
        }
    }
}

/// Status, and headers and body with the address taken out.
fn sin_direccion(r: &Respuesta, valor: &Valor) -> (u16, String) {
    let mut dicho = format!("{}\n{}\n{}", r.destino(), r.cabecera("content-disposition"), r.cuerpo);
    for parte in [&valor.direccion, &valor.campo] {
        if parte.len() > 1 {
            dicho = dicho.replace(parte.as_str(), "_");
        }
    }
    (r.estado.as_u16(), dicho)
}
