//! One wrong sede: what is changed in a good one, and what its editor must read.

use crate::{cambio::Cambio, sitio::Sitio};

pub(crate) struct Caso {
    pub(crate) nombre: &'static str,
    pub(crate) codigos: &'static [&'static str],
    pub(crate) cambios: &'static [Cambio],
}

impl Caso {
    pub(crate) fn sitio(&self) -> Sitio {
        let s = Sitio::base();
        self.cambios.iter().for_each(|c| c.hacer(&s));
        s
    }

    pub(crate) fn probar(&self) {
        let s = self.sitio();
        let informe = s.informe();
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            let informe: Vec<_> = informe.lines().take(60).collect();
            insta::assert_snapshot!(self.nombre, informe.join("\n"));
        });
        assert_eq!(s.codigos(), self.codigos);
    }
}
