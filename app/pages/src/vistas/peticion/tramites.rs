                {t!("tramites.cambiado", locale = c.l)}" "{propias::momento(c, b.cambiado)}" · "
                {t!("tramites.se_borra", locale = c.l)}" "{propias::dia(c, b.vence)}"."
            </p>
