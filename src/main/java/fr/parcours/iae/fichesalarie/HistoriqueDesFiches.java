package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.candidature.HistoriqueFiche;
import fr.parcours.iae.regles.TransitionFicheSalarie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A hire whose fiche the ASP has seen, or is about to, is not cancelled. */
@Component
class HistoriqueDesFiches implements HistoriqueFiche {

  private final JdbcClient jdbc;

  HistoriqueDesFiches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<TransitionFicheSalarie> of(UUID candidatureId, boolean lock) {
    List<TransitionFicheSalarie> histoire = new ArrayList<>();
    jdbc.sql("select id from fiche_salarie where candidature_id = ?" + (lock ? " for update" : ""))
        .param(candidatureId)
        .query(UUID.class)
        .optional()
        .ifPresent(id -> read(id, histoire));
    return histoire;
  }

  private void read(UUID ficheId, List<TransitionFicheSalarie> histoire) {
    jdbc.sql("select action from fiche_salarie_transition where fiche_id = ? order by id")
        .param(ficheId)
        .query(String.class)
        .list()
        .forEach(
            action -> {
              switch (action) {
                case "COMPLETER" -> histoire.add(TransitionFicheSalarie.READY);
                case "ENVOYER" -> histoire.add(TransitionFicheSalarie.WAIT_FOR_ASP_RESPONSE);
                case "RETOUR" -> histoire.add(TransitionFicheSalarie.PROCESS);
                case "DESACTIVER" -> histoire.add(TransitionFicheSalarie.DISABLE);
                case "REACTIVER" -> histoire.add(TransitionFicheSalarie.ENABLE);
                default -> {}
              }
            });
    boolean written =
        jdbc.sql("select exists (select from lot_asp_ligne where fiche_id = ?)")
            .param(ficheId)
            .query(Boolean.class)
            .single();
    if (written) {
      histoire.add(TransitionFicheSalarie.WAIT_FOR_ASP_RESPONSE);
    }
  }
}
