package fr.parcours.iae.fichesalarie;

import org.springframework.stereotype.Component;

/** Does {@code UserTask_CompleterFiche}. */
@Component
class CompleterFicheTraitement extends SaisieFiche {

  CompleterFicheTraitement(FicheSalarieService fiches) {
    super(
        fiches, "UserTask_CompleterFiche", "Fiche complétée, elle partira avec le prochain envoi");
  }
}
