package fr.parcours.iae.fichesalarie;

import org.springframework.stereotype.Component;

/** Does {@code UserTask_CorrigerFiche}. */
@Component
class CorrigerFicheTraitement extends SaisieFiche {

  CorrigerFicheTraitement(FicheSalarieService fiches) {
    super(
        fiches, "UserTask_CorrigerFiche", "Fiche corrigée, elle repartira avec le prochain envoi");
  }
}
